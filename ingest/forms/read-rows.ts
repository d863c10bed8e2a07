import type { FormBlock } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import { isFilled } from '../../src/text/cell-content.ts';
import type { FilledRow, PlacedRow, ReadRow } from './filled-row.ts';
import { type Head, groupsUnder, headsOver } from './heads/heads-over-rows.ts';
import { type Settled, settleOrders } from './heads/settle-orders.ts';
import { RUN_TOGETHER, isRunTogether } from './run-together.ts';
import { placeCells } from './place-cells.ts';
import { proveRows } from './prove-rows.ts';
import { rowsOfWidth, valuesOfRow } from './row-values.ts';
import { type BlockRow, findRows } from './rows.ts';
import { readTableCells } from './table-cells.ts';
import { SCATTERED, isScattered } from './scattered-row.ts';
import { joinThousands } from './thousands.ts';

/** A table whose rows have labels and whose columns have a header. */
export function readRows(
  text: string,
  region: Span,
  blocks: readonly FormBlock[],
  exactBlanks: boolean,
): readonly PlacedRow[] {
  const found = findRows(text, readTableCells(text, region), blocks);
  const groups = groupsUnder(headsOver(text, region, found));
  return groups.flatMap(({ rows, head }) => readGroup(text, rows, head, exactBlanks));
}

function readGroup(text: string, found: readonly BlockRow[], head: Head, exactBlanks: boolean): readonly PlacedRow[] {
  const [first] = found;
  if (!first) return [];
  const { block } = first;
  const width = widthOf(text, found, head, exactBlanks);
  const values = rowsOfWidth(found, width, exactBlanks);
  const read = found.map((row, index): ReadRow => ({ ...row, found: row, values: values[index] }));
  const settled = settleOrders(
    head,
    block,
    read.flatMap(({ values }) => (values ? [values] : [])),
    width,
  );
  return proven(read, settled).map((row) => {
    const own = row.values ? undefined : read.find(({ row: { code } }) => code === row.row.code)?.found;
    const whole = withThousands(row, settled);
    const doubt = row.isProven ? undefined : doubtAbout(text, whole, settled);
    if (doubt !== undefined) return placeCells({ ...row, values: undefined }, head, settled, doubt);
    return placeCells(whole, head, settled, own ? whyUnread(own, width) : SHIFTED);
  });
}

/** Why a row with a cell for each column is in doubt all the same: only rows with a total can tell. */
function doubtAbout(text: string, { values, block }: FilledRow, settled: Settled): string | undefined {
  if (!values || block.columns.every(({ code }) => code !== 'tot')) return undefined;
  if (isRunTogether(values, settled)) return RUN_TOGETHER;
  return isScattered(text, values, settled) ? SCATTERED : undefined;
}

/** A column that the header does not name was lost from it, or from the table: then no row has a cell for it. */
function widthOf(text: string, rows: readonly BlockRow[], head: Head, exactBlanks: boolean): number {
  const columns = rows[0]?.block.columns ?? [];
  const foreign = head.filter(({ kinds }) => kinds.includes('foreign')).length;
  const named = head.filter(({ kinds }) => typeof kinds[0] === 'number').length;
  const full = columns.length + foreign;
  if (named === 0 || named >= columns.length || isNamedAbove(text, rows, head)) return full;
  const shown = rows.filter(({ cells }) => cells.some(({ content }) => isFilled(content)));
  const fitting = (width: number) => shown.filter((row) => valuesOfRow(row, width, exactBlanks)).length;
  const isShort = fitting(full) === 0 && fitting(named + foreign) === shown.length;
  return isShort && shown.length > (exactBlanks ? 0 : 1) ? named + foreign : full;
}

const ABOVE = 120;

/** A column that the header lost stands printed right above it: its cells were not lost with it. */
function isNamedAbove(text: string, [first]: readonly BlockRow[], head: Head): boolean {
  if (!first) return false;
  const above = text.slice(Math.max(0, first.label.start - ABOVE), first.label.start).replace(/[\s|]+/g, '');
  const lost = first.block.columns.filter((_, column) => head.every(({ kinds }) => !kinds.includes(column)));
  return lost.some(({ label }) => above.includes(label));
}

/** The sums of table 3 may prove rows that lost their labels or cells; they know the order of the form only. */
const proven = (rows: readonly ReadRow[], { mayBeForm }: Settled): readonly FilledRow[] =>
  rows[0]?.block.table === 't3' && mayBeForm ? proveRows(rows) : rows;

function withThousands(row: FilledRow, { addsUp }: Settled): FilledRow {
  const values = joinThousands(row.values, addsUp);
  return values === row.values ? row : { ...row, values };
}

export const MISCOUNTED = '原表此行的数字与各列对不上，无法确定属于哪一列';
const SHIFTED = '原表此行的数据残缺或错位，无法确定属于哪一列';

function whyUnread({ cells, afterEmptyLabel, flaw }: BlockRow, width: number): string {
  if (flaw) return flaw;
  const count = cells.filter(({ content }) => isFilled(content)).length;
  if (count === 0) return '原表此行没有数字，可能是空白，也可能在转换时丢失';
  if (afterEmptyLabel) return '原表此行的数字与标签分离，无法确定属于哪一行';
  return count === width ? SHIFTED : MISCOUNTED;
}
