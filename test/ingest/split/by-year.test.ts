import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { buildBundles } from '../../../ingest/build-bundles.ts';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { reportId } from '../../../src/domain/ids.ts';
import { periodKey } from '../../../src/domain/period.ts';
import type { ReportBundle } from '../../../src/domain/report.ts';
import { asDocx, asHtml, asXlsx } from './written-report.ts';

const identity = { id: reportId('r0'), sourceName: 'a', sha256: 's', fingerprint: 'f' };
const bundlesOf = async (content: string | Uint8Array): Promise<readonly ReportBundle[]> =>
  buildBundles(
    identity,
    await readBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content, 'a'),
    {},
  );

/** Each year with the numbers that its report holds, in order. */
const numbersOf = (bundles: readonly ReportBundle[]) =>
  Object.fromEntries(
    bundles.map(({ report, facts }) => [
      report.period ? periodKey(report.period) : '-',
      facts.toSorted((a, b) => a.start - b.start).flatMap(({ value }) => value ?? []),
    ]),
  );

const TITLE = '清水县人民政府2022年与2023年政府信息公开情况对比';
const row = (...cells: readonly string[]) => cells.map((cell) => `${cell} |`).join(' ');
const ROWS = [
  ['主动公开政府信息（条）', '3120', '2980', '+140'],
  ['本年新收政府信息公开申请数量', '45', '38', '+7'],
  ['办结申请（件）', '44', '37', '+7'],
];
const barred = (heads: readonly string[]) => [TITLE, row(...heads), ...ROWS.map((cells) => row(...cells))].join('\n');
const spaced = (heads: readonly string[]) =>
  [TITLE, '', ...[heads, ...ROWS].map((cells) => cells.map((cell) => cell.padEnd(24)).join('  '))].join('\n');

const EXPECTED = { '2022': ['2980', '38', '37'], '2023': ['3120', '45', '44'] };

/** A comparison of two years was read as one report, so that numbers of one year answered for the other. */
describe('a table with a column for each year', () => {
  const heads = ['指标', '2023年', '2022年', '增减'];

  it.each<[string, () => string | Uint8Array]>([
    ['between bars', () => barred(heads)],
    ['between spaces', () => spaced(heads)],
    ['on a page', () => asHtml(barred(heads))],
    ['in a Word file', () => asDocx(barred(heads))],
    ['in a workbook', () => asXlsx({ 对比: barred(heads) })],
    ['under years of the form 2023年度', () => barred(['指标', '2023年度', '2022年度', '增减值'])],
    ['under bare years', () => barred(['指标', '2023', '2022', '变化'])],
    ['under years in characters', () => barred(['指标', '二〇二三年', '二〇二二年', '同比'])],
  ])('%s gives each year its own numbers', async (_, print) => {
    expect(numbersOf(await bundlesOf(print()))).toEqual(EXPECTED);
  });

  it('names the body that its title names', async () => {
    const bundles = await bundlesOf(barred(heads));
    expect(bundles.map(({ report }) => report.agency?.name)).toEqual(['清水县人民政府', '清水县人民政府']);
  });

  it('leaves out a row with too few cells, and says so', async () => {
    const bundles = await bundlesOf(`${barred(heads)}\n${row('行政许可（件）', '7', '+1')}`);
    expect(numbersOf(bundles)).toEqual(EXPECTED);
    expect(bundles[0]?.report.quality.reasons.join()).toContain('不能确定属于哪一年');
  });
});

const told = (year: number, [items, requests, papers]: readonly number[]) =>
  `${year}年，我县坚持以公开为常态、不公开为例外，不断拓展公开的渠道，主动公开政府信息${items}条，收到政府信息公开申请${requests}件，均按照规定的程序和时限作出答复，围绕群众关心的政策发布政策解读${papers}篇。`;
const LEFT = told(2022, [2980, 38, 41]);
const RIGHT = told(2023, [3120, 45, 52]);
/** Lines of a width, as they are printed. */
const piecesOf = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

function sideBySide(width: number, gap: number): string {
  const [left, right] = [piecesOf(LEFT, width), piecesOf(RIGHT, width)];
  const lines = left.map((words, at) => `${words.padEnd(width + gap)}${right[at] ?? ''}`);
  const heads = `${'2022 年报告'.padEnd(width + gap)}2023 年报告`;
  return ['清水县政务公开年报比对', heads, '一、总体情况', ...lines].join('\n');
}

describe('two texts side by side', () => {
  it('are read apart', async () => {
    expect(numbersOf(await bundlesOf(sideBySide(36, 8)))).toEqual({
      '2022': ['2980', '38', '41'],
      '2023': ['3120', '45', '52'],
    });
  });

  it('never lend each other a number, wherever their lines are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: 44 }), fc.integer({ min: 2, max: 20 }), async (width, gap) => {
        const { '2022': left = [], '2023': right = [] } = numbersOf(await bundlesOf(sideBySide(width, gap)));
        expect(['2980', '38', '41']).toEqual(expect.arrayContaining(left));
        expect(['3120', '45', '52']).toEqual(expect.arrayContaining(right));
        expect(left.length + right.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('are read apart in two cells of a table', async () => {
    const page = asHtml([TITLE, row('章节', '2022年报告', '2023年报告'), row('总体情况', LEFT, RIGHT)].join('\n'));
    expect(numbersOf(await bundlesOf(page))).toEqual({ '2022': ['2980', '38', '41'], '2023': ['3120', '45', '52'] });
  });
});

describe('what is no comparison', () => {
  it('stays one report: a report of one year that prints the year before', async () => {
    const report = [
      '清水县人民政府2023年政府信息公开工作年度报告',
      row('指标', '2023年', '2022年'),
      row('信函（件）', '5', '3'),
    ];
    const [only, ...others] = await bundlesOf(report.join('\n'));
    expect(others).toEqual([]);
    const times = only?.facts.map(({ value, period }) => [value, period && periodKey(period)]);
    expect(times).toEqual([
      ['5', '2023'],
      ['3', '2022'],
    ]);
    expect(only?.report.alsoOf?.map(periodKey)).toEqual(['2022']);
  });
});
