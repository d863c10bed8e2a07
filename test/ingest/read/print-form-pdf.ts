import { cellOf, formOf, type FormBlock } from '../../../src/catalogue/forms.ts';
import type { FormValues } from '../forms/print-form.ts';
import { createPen, type PrintedCell, printLine, printTable, type TableStyle } from './print-table-pdf.ts';

const GROUPS: Readonly<Record<string, string>> = {
  r3: '（三）不予公开',
  r4: '（四）无法提供',
  r5: '（五）不予处理',
  r6: '（六）其他处理',
};
const LABELS: Readonly<Record<string, string>> = {
  new: '一、本年新收政府信息公开申请数量',
  cin: '二、上年结转政府信息公开申请数量',
  r1: '（一）予以公开',
  r2: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  r6: '（六）其他处理',
  r6a: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  r6b: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  r6c: '3.其他',
  r7: '（七）总计',
  cout: '四、结转下年度继续办理',
};

/** How the three tables are set; `widths` belong to table 3: three of labels, seven of values. */
export interface FormStyle extends Omit<TableStyle, 'widths'> {
  readonly labelWidths: readonly [number, number, number];
  readonly valueWidth: number;
}

/** The pages of a report with a statutory form, printed as a word processor sets it. */
export function printFormPdf(values: FormValues, style: FormStyle): string[][] {
  const pen = createPen();
  const whole = style.labelWidths.reduce((total, width) => total + width, 0) + 7 * style.valueWidth;
  const widths = (count: number, first: number) => [
    first,
    ...Array.from({ length: count }, () => (whole - first) / count),
  ];
  printLine(pen, '某县人民政府2024年政府信息公开工作年度报告', 72, 16);
  printLine(pen, '二、主动公开政府信息情况', 72, 14);
  printTable(pen, publicRows(values), { ...style, widths: widths(3, whole * 0.28) });
  printLine(pen, '三、收到和处理政府信息公开申请情况', 72, 14);
  const columns = [...style.labelWidths, ...Array.from({ length: 7 }, () => style.valueWidth)];
  printTable(pen, requestRows(values), { ...style, widths: columns });
  printLine(pen, '四、政府信息公开行政复议、行政诉讼情况', 72, 14);
  printTable(pen, disputeRows(values), { ...style, widths: Array.from({ length: 15 }, () => whole / 15) });
  printLine(pen, '五、存在的主要问题及改进情况', 72, 14);
  printLine(pen, '没有大的问题。', 96);
  return pen.pages;
}

const blocksOf = ({ form }: FormValues, table: string) => formOf(form).blocks.filter((block) => block.table === table);

const rowsOf = (block: FormBlock, { form }: FormValues) =>
  block.rows.filter(({ code }) => !(form === 'GKNB-2021' ? ['r6'] : ['r6a', 'r6b', 'r6c', 'opd']).includes(code));

const head = (content: string, column: number, columns = 1, rows = 1): PrintedCell => ({
  text: content,
  column,
  columns,
  rows,
});

const valuesOf = (block: FormBlock, row: FormBlock['rows'][number], values: FormValues, first: number, columns = 1) =>
  block.columns.map((column, index): PrintedCell => ({
    text: values.cells[cellOf(block, row, column).code] ?? '',
    column: first + index * columns,
    columns,
    isValue: true,
  }));

/** Blocks of three columns and of one, which then spans all three; of two columns the last is left out. */
function publicRows(values: FormValues): PrintedCell[][] {
  return blocksOf(values, 't2').flatMap((block) => {
    const span = block.columns.length === 1 ? 3 : 1;
    return [
      [head(block.heading.replace('(', '（').replace(')', '）'), 0, 4)],
      [head('信息内容', 0), ...block.columns.map(({ label }, index) => head(label, 1 + index, span))],
      ...rowsOf(block, values).map((row) => [head(row.label, 0), ...valuesOf(block, row, values, 1, span)]),
    ];
  });
}

function requestRows(values: FormValues): PrintedCell[][] {
  const [block] = blocksOf(values, 't3');
  if (!block) return [];
  const rows = rowsOf(block, values);
  const outcomes = rows.filter(({ code }) => /^r\d/.test(code));
  return [
    [head('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 0, 3, 3), head('申请人情况', 3, 7)],
    [head('自然人', 3, 1, 2), head('法人或其他组织', 4, 5), head('总计', 9, 1, 2)],
    block.columns.slice(1, -1).map(({ label }, index) => head(label, 4 + index)),
    ...rows.map((row) => [
      ...(row === outcomes[0] ? [head('三、本年度办理结果', 0, 1, outcomes.length)] : []),
      ...labelsOf(row.code, row.label, rows),
      ...valuesOf(block, row, values, 3),
    ]),
  ];
}

function labelsOf(code: string, label: string, rows: FormBlock['rows']): PrintedCell[] {
  const own = LABELS[code] ?? label.replace(/^.+?：/, '');
  if (!/^r\d/.test(code)) return [head(own, 0, 3)];
  if (!/^r\d[a-z]/.test(code)) return [head(own, 1, 2)];
  const members = rows.filter((row) => row.code.startsWith(code.slice(0, 2)));
  const at = members.findIndex((row) => row.code === code);
  const group = at === 0 ? [head(GROUPS[code.slice(0, 2)] ?? '', 1, 1, members.length)] : [];
  return [...group, head(/^\d/.test(own) ? own : `${at + 1}.${own}`, 2)];
}

function disputeRows(values: FormValues): PrintedCell[][] {
  const [block] = blocksOf(values, 't4');
  if (!block) return [];
  const five = (first: number, rows = 1) =>
    block.columns.map(({ label }, index) => head(label, first + index, 1, rows));
  return [
    [head('行政复议', 0, 5), head('行政诉讼', 5, 10)],
    [...five(0, 2), head('未经复议直接起诉', 5, 5), head('复议后起诉', 10, 5)],
    [...five(5), ...five(10)],
    block.rows.flatMap((row, index) => valuesOf(block, row, values, index * 5)),
  ];
}
