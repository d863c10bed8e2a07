import type { FormBlock } from '../../../src/catalogue/forms.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import type { ColumnWord } from './column-names.ts';
import type { Column, PlacedName } from './header-rows.ts';

/** The column of each cell of a row, from left to right. */
export type Order = readonly Column[];

/** Every order of the columns that a header allows. */
export interface Orders {
  readonly possible: readonly Order[];
  /** A column is named twice, or two lines of the header say the opposite of one another. */
  readonly isContradictory: boolean;
  /** All columns of the form are named, only where the group stands is lost. */
  readonly isScattered: boolean;
}

/**
 * The orders of `width` cells under a header. As many cells as the form has columns are all of them, named or not; as
 * many as there are names are the named ones, and the others were not printed.
 */
export function possibleOrders(words: readonly ColumnWord[], block: FormBlock, width: number): Orders {
  const arrangements = meanings(words).map((names) => arrange(names, block));
  const possible = arrangements.flatMap((arrangement) => (arrangement ? ordersOf(arrangement, block, width) : []));
  return {
    possible,
    isContradictory: possible.length === 0 && arrangements.some((one) => !one || fits(one, block, width)),
    isScattered: arrangements.every(
      (one) => one?.isScattered && block.columns.every((_, index) => one.named.includes(index)),
    ),
  };
}

/** A word that may name several columns gives as many readings; columns of no form are numbered downwards. */
function meanings(words: readonly ColumnWord[]): PlacedName[][] {
  let readings: PlacedName[][] = [[]];
  for (const [index, { kinds, lines }] of words.entries()) {
    readings = readings.flatMap((reading) =>
      kinds.map((kind) => [...reading, { name: kind === 'foreign' ? -1 - index : kind, lines }]),
    );
  }
  const whole = readings.filter(isWithoutRepeats);
  return whole.length > 0 ? whole : readings.slice(0, 1);
}

const isWithoutRepeats = (reading: readonly PlacedName[]) =>
  new Set(reading.map(({ name }) => name)).size === reading.length;

const isForeign = (column: Column) => column < 0;

const unnamedIn = ({ named }: Arrangement, { columns }: FormBlock): Column[] =>
  columns.flatMap((_, index) => (named.includes(index) ? [] : [index]));

const fits = (arrangement: Arrangement, block: FormBlock, width: number) =>
  columnsShown(arrangement, block, width) !== undefined;

function columnsShown(arrangement: Arrangement, block: FormBlock, width: number): readonly Column[] | undefined {
  const { named } = arrangement;
  if (width === block.columns.length + named.filter(isForeign).length)
    return [...named, ...unnamedIn(arrangement, block)];
  return width === named.length ? named : undefined;
}

function ordersOf(arrangement: Arrangement, block: FormBlock, width: number): Order[] {
  const columns = columnsShown(arrangement, block, width);
  const orders: Order[] = [];
  const place = (order: Order, left: readonly Column[]): void => {
    if (left.length === 0 && isTogether(order, arrangement.together)) orders.push(order);
    for (const column of left) {
      const isNext = !arrangement.before.some(([first, second]) => second === column && left.includes(first));
      if (isNext)
        place(
          [...order, column],
          left.filter((other) => other !== column),
        );
    }
  };
  if (columns) place([], columns);
  return orders;
}

function isTogether(order: Order, group: readonly Column[]): boolean {
  const places = group.map((column) => order.indexOf(column)).filter((place) => place >= 0);
  const between = order.slice(Math.min(...places), Math.max(...places) + 1);
  return places.length === 0 || between.every((column) => isForeign(column) || group.includes(column));
}
