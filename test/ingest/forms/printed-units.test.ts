import { describe, expect, it } from 'vitest';
import { toNormal } from '../../../src/domain/units.ts';
import { consistentForm, printForm } from './print-form.ts';
import { makeXlsx } from '../read/make-xlsx.ts';
import { cell, makeDocx, paragraph, table } from '../read/make-docx.ts';
import { readCells, readFileCells, readPageCells, shown } from './read-cells.ts';

const form = { ...consistentForm('GKNB-2021', 7), form: 'GKNB-2021' as const };
const printed = printForm({ ...form, cells: { ...form.cells, 't2.fee.amt': '1427.12' } }, 'row per line');
const fee = (text: string) => readCells(text)['t2.fee.amt'];
const headed = (head: string) => printed.replace('| 本年收费金额 |', `| ${head} |`);
const valued = (value: string, head = '本年收费金额') => headed(head).replace('1427.12', value);

describe('the unit of an amount', () => {
  // A header said 元 and the amount was answered in 万元, the unit that the form asks for.
  it.each([
    ['本年收费金额（单位：元）', '1427.12元'],
    ['本年收费金额（单位：万元）', '1427.12万元'],
    ['本年收费金额（单位：亿元）', '1427.12亿元'],
    ['本年收费金额(元)', '1427.12元'],
    ['本年收费金额（单位: 千元）', '1427.12千元'],
    ['本年收费金额（计量单位：百万元）', '1427.12百万元'],
    ['本年收费金额/元', '1427.12元'],
    ['本年收费金额（单位：人民币元）', '1427.12元'],
    ['本年收费金额（单位：人民币万元）', '1427.12万元'],
    ['本年收费金额（单位：美元）', '原文单位为“美元”，与此列不符'],
    ['本年收费金额（单位：件）', '原文单位为“件”，与此列不符'],
  ])('is read in the head: %s', (head, value) => {
    expect(shown(fee(headed(head)))).toBe(value);
  });

  it.each([
    ['above', (text: string) => text.replace('第二十条第(八)项 |', '单位：元\n第二十条第(八)项 |')],
    [
      'above the whole table',
      (text: string) => text.replace('第二十条第(一)项 |', '（单位：件、元）\n第二十条第(一)项 |'),
    ],
    ['in a cell of its own', (text: string) => text.replace('第二十条第(八)项 |', '第二十条第(八)项 | 单位：元 |')],
    ['below', (text: string) => text.replace('三、收到', '注：金额单位：元\n三、收到')],
    ['in the label of the row', (text: string) => text.replace('行政事业性收费 |', '行政事业性收费（元） |')],
  ])('is read %s', (_, change) => {
    expect(shown(fee(change(printed)))).toBe('1427.12元');
  });

  it('is read in the cell, whatever the head says', () => {
    expect(shown(fee(valued('9999.00元', '本年收费金额（单位：万元）')))).toBe('9999元');
    expect(shown(fee(valued('1.2亿元')))).toBe('1.2亿元');
    expect(shown(fee(valued('35.2 万元', '本年收费金额（单位：元）')))).toBe('35.2万元');
  });

  it('is that of the form where none is printed, and that is said', () => {
    expect(fee(printed)).toMatchObject({ unit: '万元', note: '原文未注明单位，按格式为万元' });
    expect(fee(headed('本年收费金额（单位：万元）'))?.note).toBeNull();
    expect(readCells(printed)['t2.lic.dec']?.note).toBeNull();
  });

  it('is not taken from words that name no unit', () => {
    const office = printed.replace('第二十条第(一)项 |', '填报单位：元氏县教育局\n事业单位：个人\n第二十条第(一)项 |');
    expect(fee(office)).toMatchObject({ unit: '万元', note: '原文未注明单位，按格式为万元' });
  });

  it('makes a multiple whole, unless both would multiply', () => {
    expect(shown(fee(valued('7.7万', '本年收费金额（单位：元）')))).toBe('7.7万元');
    expect(shown(fee(valued('7.7万', '本年收费金额（单位：万元）')))).toBe(
      '原格为“7.7万”，与单位“万元”重叠，无法确定是多少',
    );
    expect(shown(fee(valued('7.7万')))).toMatch(/重叠/);
  });

  it.each(['12件', '12%', '12月', '12余'])('is none in %s', (value) => {
    expect(fee(valued(value))?.content).toBeUndefined();
  });
});

describe('the unit of a count', () => {
  it.each([
    ['行政许可 | 12 |', '本年处理决定数量（单位：千件）', '12千件'],
    ['行政许可 | 1.2万 |', '本年处理决定数量', '1.2万件'],
    ['行政许可 | 12 |', '本年处理决定数量（万件）', '12万件'],
    ['行政许可 | 12 |', '本年处理决定数量（单位：件）', '12件'],
    ['行政许可 | 3千件 |', '本年处理决定数量', '3千件'],
    ['行政许可 | 12 |', '本年处理决定数量（单位：元）', '原文单位为“元”，与此列不符'],
  ])('of %s under %s is %s', (row, head, value) => {
    const text = printed.replace(/行政许可 \| \d+ \|/, row).replace('本年处理决定数量', head);
    expect(shown(readCells(text)['t2.lic.dec'])).toBe(value);
  });

  it('holds for a whole table of applications', () => {
    const text = printed.replace('收到和处理政府信息公开申请情况 |\n', '单位：千件\n');
    expect(readCells(text)['t3.r7.tot']).toMatchObject({ unit: '千件', note: null });
    expect(readCells(text)['t2.lic.dec']?.unit).toBe('件');
  });
});

it('has one normal form to compute in', () => {
  const amounts = [valued('9999.00元'), valued('1.2亿元'), headed('本年收费金额（单位：元）'), printed].map((text) => {
    const { content, unit } = fee(text) ?? {};
    return content?.kind === 'value' && content.value !== null
      ? toNormal({ value: content.value, unit: unit ?? null })
      : null;
  });
  expect(amounts).toEqual([
    { value: '9999', unit: '元' },
    { value: '120000000', unit: '元' },
    { value: '1427.12', unit: '元' },
    { value: '14271200', unit: '元' },
  ]);
});

describe('in files', () => {
  const rows = printed.split('\n').map((line) =>
    line
      .split('|')
      .map((text) => text.trim())
      .slice(0, -1),
  );
  const grid = headed('本年收费金额（单位：元）');
  const lines = grid.split('\n').map((line) =>
    line.includes('|')
      ? line
          .split('|')
          .slice(0, -1)
          .map((text) => text.trim())
      : line,
  );

  it('HTML, Word and Excel say the same', async () => {
    expect(rows.length).toBe(lines.length);
    const html = lines.map((line) =>
      typeof line === 'string'
        ? `</table><p>${line}</p><table>`
        : `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`,
    );
    const word = lines.map((line) =>
      typeof line === 'string' ? paragraph(line) : table(line.map((text) => cell(text)).join('')),
    );
    const sheet = makeXlsx([{ name: '表', rows: lines.map((line) => (typeof line === 'string' ? [line] : line)) }]);
    const read = [
      await readPageCells(`<table>${html.join('')}</table>`),
      await readFileCells(makeDocx(word.join('')), 'a.docx'),
      await readFileCells(sheet, 'a.xlsx'),
    ];
    expect(read.map((cells) => shown(cells['t2.fee.amt']))).toEqual(['1427.12元', '1427.12元', '1427.12元']);
  });
});
