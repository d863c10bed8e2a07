import { formOf, cellOf, type FormBlock } from '../../../src/catalogue/forms.ts';
import type { FormId } from '../../../src/domain/report.ts';

/** The shapes in which published reports print the same table (own wording, real shapes). */
export type Layout =
  | 'glued'
  | 'row per line'
  | 'leading bars'
  | 'cell per line'
  | 'bars on own lines'
  | 'no bars'
  | 'spaced';

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

/** A form whose sums hold, with small seeded numbers, most of them zero as in life. */
export function consistentForm(form: FormId, seed: number): FormValues {
  let state = seed + 1;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const { cells } = randomForm(form, () => (next(3) === 0 ? next(4000) : next(30)));
  const values: Record<string, number> = Object.fromEntries(
    Object.entries(cells).map(([code, value]) => [code, Number(value)]),
  );
  const rows = [
    ...new Set(
      Object.keys(values)
        .filter((code) => code.startsWith('t3.'))
        .map((code) => code.split('.')[1] ?? ''),
    ),
  ];
  const applicants = ['nat', 'ent', 'res', 'pub', 'leg', 'oth'];
  const decided = rows.filter((row) => /^r[1-6]/.test(row));
  for (const column of applicants) {
    for (const row of rows) values[`t3.${row}.${column}`] = next(4) === 0 ? next(60) : 0;
    const done = decided.reduce((total, row) => total + (values[`t3.${row}.${column}`] ?? 0), 0);
    values[`t3.r7.${column}`] = done;
    values[`t3.cin.${column}`] = Math.min(done, next(3));
    values[`t3.new.${column}`] = done + (values[`t3.cout.${column}`] ?? 0) - (values[`t3.cin.${column}`] ?? 0);
  }
  for (const row of rows)
    values[`t3.${row}.tot`] = applicants.reduce((total, column) => total + (values[`t3.${row}.${column}`] ?? 0), 0);
  for (const kind of ['rev', 'lit1', 'lit2']) {
    values[`t4.${kind}.tot`] = ['up', 'cor', 'oth', 'pen'].reduce(
      (total, outcome) => total + (values[`t4.${kind}.${outcome}`] ?? 0),
      0,
    );
  }
  return { form, cells: Object.fromEntries(Object.entries(values).map(([code, value]) => [code, String(value)])) };
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
  if (layout === 'glued') return glue(values);
  const { blocks } = formOf(values.form);
  const parts = (['t2', 't3', 't4'] as const).map((table) =>
    [
      HEADINGS[table],
      ...blocks.filter((block) => block.table === table).flatMap((block) => printBlock(block, values, layout)),
    ].join('\n'),
  );
  return [...parts, '五、存在的主要问题及改进情况', '没有大的问题。'].join('\n');
}

/** One run of text: labels and numbers without anything between them, as some exports have it. */
function glue(values: FormValues): string {
  const parts = printForm(values, 'row per line')
    .split('\n')
    .map((line) => line.replace(/ \| ?/g, /^[\d | ]+$/.test(line) ? ' ' : ''));
  return parts.join('').replace(/(?=[二三四五]、(?:主动|收到|政府信息公开行政|存在))/g, ' ');
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
    case 'glued':
      return [cells.join('  ')];
  }
}
