import { describe, expect, test } from 'vitest';
import { readPages } from '../../../ingest/read/pdf/read-pages.ts';
import { viewOf } from '../../../src/text/view.ts';
import { box, line, makePdf, text } from './make-pdf.ts';

async function read(page: readonly string[]): Promise<string> {
  const outcome = await readPages(makePdf([page]));
  if (outcome.kind === 'refused') throw new Error(outcome.advice);
  return outcome.text;
}

/** Two rows of two ruled cells; the digits of 77409 end at x = 210. */
const inTable = (...marks: readonly string[]) => [
  box(70, 600, 200, 60),
  line(70, 630, 270, 630),
  line(170, 600, 170, 660),
  text(80, 640, '行政许可'),
  text(180, 640, '77409'),
  text(80, 610, '行政处罚'),
  text(180, 610, '4788'),
  ...marks,
];

/** A small raised digit behind a number was one more digit of it. */
describe('small characters above or below their line', () => {
  test.each([
    ['a raised digit', text(210, 644, '1', { size: 7 })],
    ['two of them', text(210, 644, '12', { size: 7 })],
    ['one in brackets', text(210, 645, '[1]', { size: 6 })],
    ['one that stands high', text(210, 647, '1', { size: 7 })],
    ['a star', text(210, 645, '*', { size: 8 })],
    ['a lowered digit', text(210, 638, '1', { size: 7 })],
  ])('%s is no part of the number', async (_, mark) => {
    const found = viewOf(await read(inTable(mark))).text;
    expect(found).toBe('行政许可 | 77409 |\n行政处罚 | 4788 |');
  });

  test('stays in the text of a table and of a sentence', async () => {
    expect(await read(inTable(text(210, 644, '1', { size: 7 })))).toContain('77409¹ |');
    const sentence = [text(72, 700, '共收到484'), text(126, 704, '2', { size: 7 }), text(130, 700, '件申请')];
    expect(await read(sentence)).toBe('共收到484²件申请');
  });

  test('powers and units keep their meaning', async () => {
    const page = [
      text(72, 700, '12m'),
      text(90, 704, '2', { size: 7 }),
      text(72, 660, '10'),
      text(84, 664, '4', { size: 7 }),
    ];
    expect(await read(page)).toBe('12m²\n10⁴');
  });

  test.each([
    ['smaller digits on the same line', text(210, 640, '1', { size: 7 }), '774091'],
    ['digits of the same size above', text(210, 642, '1'), '774091'],
  ])('%s belong to the number', async (_, more, number) => {
    expect(await read(inTable(more))).toContain(`行政许可 | ${number} |`);
  });

  test('a small line above a large one stays a line', async () => {
    expect(await read([text(72, 714, '单位：件', { size: 7 }), text(72, 700, '行政许可12')])).toBe(
      '单位：件\n行政许可12',
    );
  });
});

/** The digits below a strike became part of the number beside them: 977409. */
describe('what a line strikes out', () => {
  /** A 9 before 77409, and a line over it at a height and between two places. */
  const struck = (y: number, from: number, to: number) => inTable(text(174, 640, '9'), line(from, y, to, y));

  test.each([
    ['by a line', struck(643, 174, 180)],
    ['by two', [...struck(642, 174, 180), line(174, 644.5, 180, 644.5)]],
    ['by a thin box', inTable(text(174, 640, '9'), '174 642.5 6 0.8 re f')],
  ])('is not read: %s', async (_, page) => {
    expect(await read(page)).toBe('行政许可 | 77409 |\n行政处罚 | 4788 |');
  });

  test.each([
    ['an underline', struck(638.5, 174, 180)],
    ['a line above', struck(648, 174, 180)],
    ['a line that goes on far beyond it', struck(643, 160, 186)],
  ])('is nothing else: %s', async (_, page) => {
    expect(await read(page)).toContain('977409 |');
  });

  test('may be all of a cell, or some words of a sentence', async () => {
    expect(await read([...inTable(), line(180, 643, 210, 643)])).toBe('行政许可 | |\n行政处罚 | 4788 |');
    const sentence = [text(72, 700, '收到申请77件484件'), line(120, 704, 144, 704)];
    expect(await read(sentence)).toBe('收到申请 484件');
  });
});

/** A former number in white, or shown in no way, became part of the one beside it: 1277409. */
describe('what nobody can see on the page', () => {
  const former = text(168, 640, '12');

  test.each([
    ['white on the paper', `q 1 g ${former} Q`],
    ['white in another colour space', `q 0 0 0 0 k ${former} Q`],
    ['nearly white', `q 0.98 0.99 1 rg ${former} Q`],
    ['white on the pale grey of every other row', `q 0.9 g 165 632 20 20 re f 1 g ${former} Q`],
    ['grey on the same grey', `q 0.9 g 165 632 20 20 re f ${former} Q`],
    ['neither filled nor outlined', `q 3 Tr ${former} Q`],
    ['no more than a clip', `q 7 Tr ${former} Q`],
  ])('is not read: %s', async (_, mark) => {
    expect(await read(inTable(mark))).toBe('行政许可 | 77409 |\n行政处罚 | 4788 |');
  });

  test.each([
    ['white on a dark ground', `q 0.1 g 165 632 20 20 re f 1 g ${former} Q`],
    ['white with an outline', `q 1 g 2 Tr ${former} Q`],
    ['black on grey', `q 0.9 g 165 632 20 20 re f 0 g ${former} Q`],
    ['in a pale colour', `q 0.6 0.7 0.8 rg ${former} Q`],
  ])('is nothing else: %s', async (_, mark) => {
    expect(await read(inTable(mark))).toContain('1277409 |');
  });

  test('a line of white alone may stand on a picture', async () => {
    const title = `q 1 g ${text(72, 760, '洛川县2023年政府信息公开工作年度报告')} Q`;
    expect(await read([title, ...inTable()])).toMatch(/^洛川县2023年/);
  });

  test('a page of nothing but unseen text is a scan with its words laid over it', async () => {
    const words = text(72, 700, '洛川县2023年收到申请484件');
    expect(await read([`3 Tr ${words}`, `0 Tr ${text(290, 30, '-1-')}`])).toContain('收到申请484件');
  });
});
