import type { Figure } from '../../domain/answer.ts';
import { type Decimal, sum } from '../../domain/decimal.ts';
import { type Quantity, convert, toNormal } from '../../domain/units.ts';
import type { CitedPlace } from './places.ts';

/** What a formula may hold without being a figure: nothing, the whole of a rate, and a hundred of it. */
const CONSTANTS = ['0', '1', '100'];

/**
 * Tells of computed figures whether each number of their formula is a figure of the answer, told or counted, what a cited
 * place says, or a count of the figures.
 */
export function operandsOf(
  figures: readonly Figure[],
  places: readonly CitedPlace[],
  unlisted: readonly Quantity[] = [],
): (figure: Figure) => boolean {
  const count = figures.length + unlisted.length;
  let stated: ReadonlySet<string> | undefined;
  let cited: ReadonlySet<string> | undefined;
  return ({ formula, unit }) => {
    const numerals = (formula ?? '').match(/\d+(?:\.\d+)?/g) ?? [];
    const open = numerals.filter(
      (one) => !(stated ??= statedIn([...figures, ...unlisted])).has(one) && !isCount(one, count),
    );
    if (open.length === 0) return true;
    const whole = wholeOf([...figures.filter(isStated), ...unlisted], unit);
    return open.every((one) => one === whole || (cited ??= citedIn(places)).has(one));
  };
}

const unsigned = (values: readonly Decimal[]) => values.map((value) => value.replace('-', ''));

const statedIn = (figures: readonly Quantity[]) =>
  new Set([...CONSTANTS, ...unsigned(figures.flatMap(({ value, unit }) => [value, toNormal({ value, unit }).value]))]);

const citedIn = (places: readonly CitedPlace[]) =>
  new Set(unsigned(places.flatMap((place) => Array.from(place.readings(null), ({ value }) => value ?? []).flat())));

/** 合计1234 ÷ 13: all that is stated one by one, in the unit of the result. */
const isStated = ({ indicator }: Figure) => !indicator.startsWith('derived.');

function wholeOf(stated: readonly Quantity[], unit: string | null): string | undefined {
  const values = stated.map((figure) => convert(figure, unit));
  return values.every((value): value is Decimal => value !== undefined) ? sum(values).replace('-', '') : undefined;
}

const isCount = (numeral: string, most: number) => /^\d{1,4}$/.test(numeral) && Number(numeral) <= most;
