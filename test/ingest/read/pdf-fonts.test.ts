import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { failureOf } from './failing-with.ts';
import { box, line, makePdf, text } from './make-pdf.ts';
import { PDF_FONTS } from './pdf-fonts.ts';

const read = (...pages: readonly (readonly string[])[]) => readBytes(makePdf(pages), 'x.pdf');
const namesOf = (...orderings: readonly string[]) =>
  Object.entries(PDF_FONTS).flatMap(([name, font]) => (orderings.includes(font.ordering) ? [name] : []));

/**
 * Chinese office programs name a font and a character map of the standard and embed neither. Such files were refused as
 * damaged, even where only the title used such a font.
 */
describe('fonts that name a character map of the standard', () => {
  const named = namesOf('GB1').filter((name) => !name.startsWith('Identity'));

  test.each(named.filter((name) => name.includes('-H.')))('%s, simplified', async (font) => {
    const source = await read([text(72, 700, '某县政府信息公开2024年（十二）、件', { font })]);
    expect(source.text).toBe('某县政府信息公开2024年（十二）、件');
    expect(source.flaws).toBeUndefined();
  });

  test.each(namesOf('GB1', 'CNS1').filter((name) => name.includes('-V.')))('%s, set vertically', async (font) => {
    const table = [box(60, 600, 200, 100), line(100, 600, 100, 700), text(120, 650, '发文12件')];
    expect((await read([...table, text(80, 695, '政府文件', { font })])).text).toBe('政府文件 | 发文12件 |');
  });

  test.each(namesOf('CNS1').filter((name) => name.includes('-H.')))('%s, traditional', async (font) => {
    const source = await read([text(72, 700, '某縣政府資訊公開2024年件', { font })]);
    expect(source.text).toBe('某縣政府資訊公開2024年件');
  });

  test('a font of the Chinese collection that is numbered by its own places', async () => {
    expect((await read([text(72, 700, '政府2024件', { font: 'Identity-H.GB1' })])).text).toBe('政府2024件');
  });

  test('a title in such a font and the rest in an embedded one', async () => {
    const page = [text(72, 700, '某县年度报告', { font: 'GBK-EUC-H.GB1' }), text(72, 640, '收到申请12件。')];
    expect((await read(page)).text).toBe('某县年度报告\n收到申请12件。');
  });
});

/** One unreadable font sank the whole file; its text is now marked, and the rest is read. */
describe('fonts that do not say which characters they show', () => {
  const cell = (y: number, label: string, value: string, font?: string) => [
    text(72, y, label),
    text(300, y, value, font === undefined ? {} : { font }),
  ];
  const rows = (font: string) => [
    ...cell(700, '规章', '12'),
    ...cell(680, '行政许可', '345', font),
    ...cell(660, '行政处罚', '6'),
  ];

  test.each(namesOf('Identity', 'Japan1'))('a number in %s is lost, not blank and not another number', async (font) => {
    const { text: content, flaws } = await read(rows(font), [text(72, 700, '第二页')]);
    expect(content).toMatch(/^规章 \| 12 \|\n行政许可 \| \ufffd+ \|\n行政处罚 \| 6 \|\n第二页$/);
    expect(flaws).toEqual([expect.stringMatching(/^第1页有文字的字体没有说明是哪些字/)]);
  });

  test('a file without any other text has no readable text, and is not called damaged', async () => {
    const message = await failureOf('TEXT_EMPTY', () => read([text(72, 700, '政府', { font: 'Identity-H.Identity' })]));
    expect(message).toContain('字体');
    expect(message).not.toContain('损坏');
  });
});
