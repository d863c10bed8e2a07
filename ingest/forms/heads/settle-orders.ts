import type { FormBlock } from '../../../src/catalogue/forms.ts';
import type { Printed } from '../filled-row.ts';
import { type RowNumbers, numbersOf } from '../request-sums.ts';
import type { Column } from './header-rows.ts';
import type { Head } from './heads-over-rows.ts';
import { type Order, type Orders, possibleOrders } from './possible-orders.ts';

/** The orders of columns that remain for the rows under one header. */
export interface Settled {
  /** For each column of the form where it may stand; nowhere if it is not printed, or no order is left. */
  readonly places: readonly (readonly number[])[];
  readonly isPrinted: readonly boolean[];
  /** The columns stand, or may stand, as the form has them. */
  readonly mayBeForm: boolean;
  /** The header alone did not decide: a row counts only if its own sum agrees. */
  readonly bySums: boolean;
  /** Does the row add up, wherever its total may stand? False where the block has no total. */
  readonly addsUp: (row: RowNumbers) => boolean;
  /** Why a cell is unclear where the orders that remain disagree about it. */
  readonly note: string;
}

export const LOST = '表头缺失或残缺，无法确定此数属于哪一列';
export const CONTRADICTORY = '表头的列名重复或互相矛盾，无法确定此数属于哪一列';
export const AGAINST_SUMS = '表头的列序与各行合计不符，无法确定此数属于哪一列';

/**
 * The header decides where it names all columns in one order. What it leaves open the sums may settle: the total is the
 * sum of the other columns. Only an order that a header nearly says, and sums confirm, is taken on trust.
 */
export function settleOrders(
  head: Head,
  block: FormBlock,
  rows: readonly (readonly Printed[])[],
  width: number,
): Settled {
  const orders = possibleOrders(head, block, width);
  const total = block.columns.findIndex(({ code }) => code === 'tot');
  const note = orders.isContradictory ? CONTRADICTORY : LOST;
  if (total < 0) return settled(orders.possible, block, total, { bySums: false, note });
  const tally = tallyOf(rows, total);
  if (orders.possible.length !== 1)
    return settled(narrowed(orders, total, tally), block, total, { bySums: true, note });
  const [order = []] = orders.possible;
  return isRefuted(order, total, tally)
    ? settled([], block, total, { bySums: false, note: AGAINST_SUMS })
    : settled([order], block, total, { bySums: false, note });
}

function settled(
  orders: readonly Order[],
  { columns }: FormBlock,
  total: Column,
  why: Pick<Settled, 'bySums' | 'note'>,
): Settled {
  const places = columns.map((_, column) => [...new Set(orders.map((order) => order.indexOf(column)))]);
  const totals = withDifferentTotals(orders, total);
  return {
    places: places.map((own) => own.filter((place) => place >= 0)),
    isPrinted: places.map((own) => orders.length === 0 || own.some((place) => place >= 0)),
    mayBeForm: orders.some(isOfForm),
    addsUp: (row) => totals.length > 0 && totals.every((order) => sumHolds(row, order, total)),
    ...why,
  };
}

const isOfForm = (order: Order) => order.every((column, place) => column === place);

/** One order for every place where the total may stand among columns of the form. */
function withDifferentTotals(orders: readonly Order[], total: Column): readonly Order[] {
  const shapes = orders.map(
    (order) =>
      [order.map((column) => (column === total ? 'total' : column < 0 ? 'foreign' : 'part')).join(), order] as const,
  );
  return total < 0 ? [] : [...new Map(shapes).values()];
}

/** Does the total of a row hold when its cells stand in this order? Columns that the form does not have count nothing. */
function sumHolds(row: RowNumbers, order: Order, total: Column): boolean {
  let sum = 0;
  for (const [place, column] of order.entries()) if (column !== total && column >= 0) sum += row[place] ?? NaN;
  return sum === row[order.indexOf(total)];
}

/** In how many rows the total holds. */
type Tally = (order: Order) => number;

function tallyOf(rows: readonly (readonly Printed[])[], total: Column): Tally {
  const numbers = rows.map(numbersOf).filter((row): row is RowNumbers => row?.some(Boolean) ?? false);
  return (order) => numbers.filter((row) => row.length === order.length && sumHolds(row, order, total)).length;
}

/** The sums speak for another place of the total than the header does. */
function isRefuted(order: Order, total: Column, tally: Tally): boolean {
  if (!order.includes(total)) return false;
  const others = order.filter((column) => column !== total);
  const best = Math.max(...order.map((_, place) => tally(others.toSpliced(place, 0, total))));
  return best - tally(order) > (isOfForm(order) ? 1 : 0);
}

function narrowed({ possible, isScattered }: Orders, total: Column, tally: Tally): readonly Order[] {
  const tallies = new Map<number, number>();
  const tallyFor = (order: Order) => {
    const place = order.indexOf(total);
    const known = tallies.get(place) ?? tally(order);
    tallies.set(place, known);
    return known;
  };
  const best = Math.max(...possible.map(tallyFor));
  const left = possible.filter((order) => tallyFor(order) === best);
  const ofForm = left.find(isOfForm);
  return isScattered && ofForm ? [ofForm] : left;
}
