import { formOf, cellOf, type FormBlock } from '../../../src/catalogue/forms.ts';
import type { FormId } from '../../../src/domain/report.ts';

/** The shapes in which published reports print the same table (own wording, real shapes). */
export type Layout = 'row per line' | 'leading bars' | 'cell per line' | 'bars on own lines' | 'no bars' | 'spaced';

export interface FormValues {
  readonly form: FormId;
  readonly cells: Readonly<Record<string, string>>;
}

/** A form with every cell filled; row totals and column sums are not made to hold. */
export function randomForm(form: FormId, valueAt: (index: number) => number): FormValues {
  const codes = formOf(form).blocks.flatMap((block) =>
    rowsOf(block, form).flatMap((row) => block.columns.map((column) => cellOf(block, row, column).code)),
  );
  return { form, cells: Object.fromEntries(codes.map((code, index) => [code, String(valueAt(index))])) };
}

/** The 2021 form splits (六)其他处理 into three rows, the 2019 form has one. */
const rowsOf = (block: FormBlock, form: FormId) =>
  block.rows.filter(
    ({ code }) => !(form === 'GKNB-2021' ? ['r6'] : ['r6a', 'r6b', 'r6c']).includes(code) && code !== 'opd',
  );

const HEADINGS = {
  t2: '二、主动公开政府信息情况',
  t3: '三、收到和处理政府信息公开申请情况',
  t4: '四、政府信息公开行政复议、行政诉讼情况',
};
const ORDINALS: Readonly<Record<string, string>> = {
  new: '一、',
  cin: '二、',
  r1: '(一)',
  r2: '(二)',
  r6: '(六)',
  r6c: '3.',
  r7: '(七)',
  cout: '四、',
};

export function printForm(values: FormValues, layout: Layout): string {
  const { blocks } = formOf(values.form);
  const parts = (['t2', 't3', 't4'] as const).map((table) =>
    [
      HEADINGS[table],
      ...blocks.filter((block) => block.table === table).flatMap((block) => printBlock(block, values, layout)),
    ].join('\n'),
  );
  return [...parts, '五、存在的主要问题及改进情况', '没有大的问题。'].join('\n');
}

function printBlock(block: FormBlock, { form, cells }: FormValues, layout: Layout): string[] {
  const rows = rowsOf(block, form);
  if (block.table === 't4') {
    const header = [
      '行政复议',
      '未经复议直接起诉',
      '复议后起诉',
      ...rows.flatMap(() => block.columns.map(({ label }) => label)),
    ];
    const line = rows.flatMap((row) => block.columns.map((column) => cells[cellOf(block, row, column).code] ?? ''));
    return [...printRow(header, layout), ...printRow(line, layout)];
  }
  return [
    ...printRow([block.heading], layout),
    ...printRow(['信息内容', ...block.columns.map(({ label }) => label)], layout),
    ...rows.flatMap((row) => {
      const label = labelOf(row.code, row.label);
      const values = block.columns.map((column) => cells[cellOf(block, row, column).code] ?? '');
      return printRow([label, ...values], layout);
    }),
  ];
}

const labelOf = (code: string, label: string) => {
  const own = label.replace(/^.+?：/, '');
  return (ORDINALS[code] ?? '') + (code === 'r7' ? '总计' : own);
};

function printRow(cells: readonly string[], layout: Layout): string[] {
  switch (layout) {
    case 'row per line':
      return [`${cells.join(' | ')} |`];
    case 'leading bars':
      return [`| ${cells.join(' | ')} |`];
    case 'cell per line':
      return cells.map((cell) => `${cell} |`);
    case 'bars on own lines':
      return cells.flatMap((cell) => [cell, '|']);
    case 'no bars':
      return cells.flatMap((cell) => [cell, '']);
    case 'spaced':
      return [cells.join('  ')];
  }
}
