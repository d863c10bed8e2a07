import { formOf, cellOf, type FormBlock, type FormColumn, type FormRow } from '../../../src/catalogue/forms.ts';
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
    printedRows(block, form).flatMap((row) => block.columns.map((column) => cellOf(block, row, column).code)),
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
export const printedRows = (block: FormBlock, form: FormId) =>
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

/** How a body rearranged the form: which of the form's columns, rows and groups stands in each place. */
export interface Arrangement {
  /** By the id of a block; those that are not named stand as in the form. */
  readonly columns?: Readonly<Record<string, readonly number[]>>;
  readonly rows?: Readonly<Record<string, readonly number[]>>;
  /** One row of names, three rows with merged cells as in the official form, or none. */
  readonly heads?: 'flat' | 'nested' | 'lost';
}

export function printForm(values: FormValues, layout: Layout, arrangement: Arrangement = {}): string {
  if (layout === 'glued') return glue(values, arrangement);
  const { blocks } = formOf(values.form);
  const parts = (['t2', 't3', 't4'] as const).map((table) =>
    [
      HEADINGS[table],
      ...blocks
        .filter((block) => block.table === table)
        .flatMap((block) => printBlock(block, values, arrangement))
        .flatMap((cells) => printRow(cells, layout)),
    ].join('\n'),
  );
  return [...parts, '五、存在的主要问题及改进情况', '没有大的问题。'].join('\n');
}

/** One run of text: labels and numbers without anything between them, as some exports have it. */
function glue(values: FormValues, arrangement: Arrangement): string {
  const parts = printForm(values, 'row per line', arrangement)
    .split('\n')
    .map((line) => line.replace(/ \| ?/g, /^[\d | ]+$/.test(line) ? ' ' : ''));
  return parts.join('').replace(/(?=[二三四五]、(?:主动|收到|政府信息公开行政|存在))/g, ' ');
}

const inOrder = <Item>(items: readonly Item[], order: readonly number[] | undefined): Item[] =>
  order ? order.flatMap((index) => items[index] ?? []) : [...items];

/** The rows of a block, each a list of printed cells. */
function printBlock(block: FormBlock, { form, cells }: FormValues, arrangement: Arrangement): string[][] {
  const columns = inOrder(block.columns, arrangement.columns?.[block.id]);
  const rows = inOrder(printedRows(block, form), arrangement.rows?.[block.id]);
  const heads = headsOf(block, columns, rows, arrangement.heads ?? 'flat');
  const valuesOf = (row: FormRow) => columns.map((column) => cells[cellOf(block, row, column).code] ?? '');
  if (block.table === 't4') return [...heads, rows.flatMap(valuesOf)];
  return [[block.heading], ...heads, ...rows.map((row) => [labelOf(row.code, row.label), ...valuesOf(row)])];
}

type Heads = NonNullable<Arrangement['heads']>;

function headsOf(block: FormBlock, columns: readonly FormColumn[], rows: readonly FormRow[], heads: Heads): string[][] {
  if (heads === 'lost') return [];
  const labels = columns.map(({ label }) => label);
  if (block.table === 't4') return disputeHeads(rows, labels, heads);
  return heads === 'nested' && block.group ? nestedHeads(block.group.columns, columns) : [['信息内容', ...labels]];
}

/** The members of the group one row lower than its name, which stands where they do. */
function nestedHeads(group: readonly string[], columns: readonly FormColumn[]): string[][] {
  const isMember = ({ code }: FormColumn) => group.includes(code);
  const first = columns.findIndex(isMember);
  const upper = columns.flatMap((column, index) =>
    isMember(column) ? (index === first ? ['法人或其他组织'] : []) : [column.label],
  );
  return [
    ['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', '申请人情况'],
    upper,
    columns.filter(isMember).map(({ label }) => label),
  ];
}

/** 行政复议 has no second level, so its outcomes stand one row higher than those of the suits. */
function disputeHeads(rows: readonly FormRow[], outcomes: readonly string[], heads: Heads): string[][] {
  const names = rows.map(({ label }) => label.replace(/^.+：/, ''));
  if (heads === 'flat') return [[...names, ...names.flatMap(() => outcomes)]];
  const isReviewFirst = names[0] === '行政复议';
  const suits = names.filter((name) => name !== '行政复议');
  return [
    isReviewFirst ? ['行政复议', '行政诉讼'] : ['行政诉讼', '行政复议'],
    isReviewFirst ? [...outcomes, ...suits] : [...suits, ...outcomes],
    [...outcomes, ...outcomes],
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
