import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casePath, expectAnswer, inCase, type Right } from './open-case.ts';

const LICENCES = '甘谷县2023年行政许可处理决定数量是多少';
const REQUESTS = '甘谷县2023年收到多少件申请';

/** One file, one question. */
const QUESTIONS: readonly (readonly [file: string, question: string, right: Right])[] = [
  ['sup-html/a.html', LICENCES, { right: ['77409件'], never: ['774091件'] }],
  ['struck-html/a.html', LICENCES, { right: ['77409件'], never: ['7777409件'] }],
  ['two-numbers-one-cell/a.html', LICENCES, { right: ['77409件'], orRefused: true, never: ['7777409件', '77件'] }],
  ['unit-yuan-header/a.html', '甘谷县2023年行政事业性收费金额是多少', { right: ['1427.12元'], never: ['1427.12万元'] }],
  ['docx-strike/a.docx', LICENCES, { right: ['77409件'], never: ['977409件'] }],
  ['docx-hidden/a.docx', LICENCES, { right: ['77409件'], never: ['977409件'] }],
  ['docx-footnote-ref/a.docx', REQUESTS, { right: ['484件'] }],
  ['docx-auto-numbered-total/a.docx', '甘谷县2023年办结总计多少件', { right: ['481件'] }],
  ['pdf-noborder/a.pdf', '武山县2023年办结总计', { right: ['461件'], orRefused: true, never: ['51461件'] }],
  ['pdf-hline/a.pdf', '秦安县2023年办结总计', { right: ['641件'], orRefused: true, never: ['34641件'] }],
  ['t3-column-order/total-first.html', REQUESTS, { right: ['6727件'], orRefused: true, never: ['25件'] }],
  ['t3-column-order/swapped.html', REQUESTS, { right: ['6727件'], orRefused: true }],
  [
    'escaped-html/a.html',
    '甘谷县2023年行政许可处理决定多少件',
    { right: ['89151件'], orRefused: true, never: ['3件'] },
  ],
];

describe('a number in its cell', () => {
  test.each(QUESTIONS)('%s: %s', async (file, question, right) => {
    expectAnswer(await inCase([`files/${file}`], (library) => library.ask(question)), right);
  });
});

const ROWS = 'new cin r1 r2 r3a r3b r3c r3d r3e r3f r3g r3h r4a r4b r4c r5a r5b r5c r5d r5e r6a r6b r6c r7 cout'.split(
  ' ',
);

/** Rows of table 3 as their page prints them, the columns in the order of its heads. */
const TABLES: readonly { readonly file: string; readonly heads: string; readonly rows: () => string[] }[] = [
  {
    file: 'pdf-noborder/a.pdf',
    heads: 'nat ent res pub leg oth tot',
    rows: () =>
      `251 28 52 45 34 52 462, 1 2 1 1 0 0 5, 12 3 3 0 2 5 25, 3 2 1 5 0 1 12, 41 0 0 2 0 5 48, 0 0 5 0 5 3 13,
      12 1 2 5 2 1 23, 41 1 2 3 0 1 48, 7 5 0 0 0 5 17, 0 5 2 0 5 2 14, 41 0 0 3 3 5 52, 7 0 1 0 2 5 15, 12 0 3 3 0 1 19,
      0 3 5 2 0 0 10, 0 0 1 2 0 0 3, 3 0 3 0 0 2 8, 7 0 2 1 2 2 14, 25 3 5 2 1 5 41, 0 3 5 2 5 1 16, 12 0 5 1 2 0 20,
      3 0 1 5 1 2 12, 25 1 3 5 3 5 42, 0 1 3 5 0 0 9, 251 28 52 46 33 51 461, 1 2 1 0 1 1 6`.split(/,\s*/),
  },
  {
    file: 'pdf-hline/a.pdf',
    heads: 'nat ent res pub leg oth tot',
    rows: () =>
      `441 35 45 39 45 35 640, 0 2 0 1 2 1 6, 25 5 2 2 0 0 34, 7 1 5 0 5 5 23, 25 1 5 2 3 3 39, 41 3 1 0 3 5 53,
      12 1 5 0 1 0 19, 41 0 0 0 0 1 42, 41 1 0 5 3 3 53, 25 1 1 5 1 0 33, 41 0 5 1 3 1 51, 0 0 1 1 1 0 3, 7 3 0 1 5 2 18,
      3 5 2 0 0 0 10, 0 2 3 5 0 3 13, 3 0 2 2 1 0 8, 0 2 3 2 5 5 17, 41 0 2 2 2 0 47, 41 5 1 5 3 0 55, 25 5 1 1 0 0 32,
      25 1 0 3 1 2 32, 12 0 2 2 5 2 23, 25 0 3 1 5 2 36, 440 36 44 40 47 34 641, 1 1 1 0 0 2 5`.split(/,\s*/),
  },
  {
    file: 't3-column-order/total-first.html',
    heads: 'tot nat ent res pub leg oth',
    rows: () => rowsOfSeven('t3-column-order/total-first.html'),
  },
  {
    file: 't3-column-order/swapped.html',
    heads: 'nat res ent pub leg oth tot',
    rows: () => rowsOfSeven('t3-column-order/swapped.html'),
  },
];

/** The rows of seven numbers of a page, in its own order. */
function rowsOfSeven(file: string): string[] {
  const page = readFileSync(casePath(`files/${file}`), 'utf8');
  const rows = page.split('</tr>').map((row) => [...row.matchAll(/>(\d+)<\/td>/g)].map((match) => match[1] ?? ''));
  return rows.filter(({ length }) => length === 7).map((row) => row.join(' '));
}

describe('a table is read by its heads, or not at all', () => {
  test.each(TABLES)('$file', async ({ file, heads, rows }) => {
    const printed = rows().flatMap((row, at) =>
      row.split(' ').map((value, column) => [`t3.${ROWS[at]}.${heads.split(' ')[column]}`, value] as const),
    );
    const truth = new Map<string, string>(printed);
    const cells = await inCase([`files/${file}`], (library) => library.cells());
    const read = Object.entries(cells).filter(([cell, value]) => cell.startsWith('t3.') && /\d/.test(value));
    expect(truth.size).toBe(175);
    expect(read.filter(([cell, value]) => truth.get(cell) !== value)).toEqual([]);
  });
});

describe('a PDF whose fonts are named only, as Chinese office papers have them', () => {
  test.each(['ucs2.pdf', 'gbk.pdf', 'title-only.pdf'])('%s is read', async (name) => {
    const path = casePath(`files/pdf-predefined-cmap/${name}`);
    const outcomes = await inCase([], (library) => library.ingest(path));
    expect(outcomes).toMatchObject([{ kind: 'added' }]);
  });
});

describe('units-compared', () => {
  const scales: Readonly<Record<string, number>> = { 件: 1, 万件: 10_000 };

  test('9999 yuan are less than 3000 ten thousand', async () => {
    const files = ['files/units-compared/s1.html', 'files/units-compared/s2.html'];
    const answer = await inCase(files, (library) => library.ask('2023年甘谷县和通渭县行政事业性收费哪个多'));
    expectAnswer(answer, { right: ['通渭县'], orRefused: true, never: ['最多的是甘谷县', '6999万元'] });
  });

  test('7.7万 is more than 66350, and never 7.7', async () => {
    const files = ['files/units-compared/wan1.html', 'files/units-compared/wan2.html'];
    await inCase(files, async (library) => {
      const licences = (await library.facts()).find(
        ({ cell, wording }) => cell === 't2.lic.dec' && /7\.7/.test(wording),
      );
      const amount = Number(licences?.value ?? 77_000) * (scales[licences?.unit ?? '件'] ?? 0);
      expect(amount).toBe(77_000);
      const answer = await library.ask('2023年甘谷县和通渭县行政许可哪个多');
      expectAnswer(answer, { right: ['甘谷县'], orRefused: true, never: ['最多的是通渭县', '7.7件'] });
    });
  });
});
