import type { Figure } from '../../domain/answer.ts';
import { type Decimal, sum } from '../../domain/decimal.ts';
import { convert, toNormal } from '../../domain/units.ts';
import type { ReadPlace } from './places.ts';

/** What a formula may hold without being a figure: nothing, the whole of a rate, and a hundred of it. */
const CONSTANTS = ['0', '1', '100'];

/**
 * Tells of computed figures whether each number of their formula is a figure of the answer, what a cited place says, or a
 * count of the figures.
 */
export function operandsOf(figures: readonly Figure[], places: readonly ReadPlace[]): (figure: Figure) => boolean {
  let known: ReadonlySet<string> | undefined;
  return ({ formula, unit }) => {
    const numerals = (formula ?? '').match(/\d+(?:\.\d+)?/g) ?? [];
    known ??= knownIn(figures, places);
    const whole = wholeOf(figures, unit);
    return numerals.every((one) => known?.has(one) || one === whole || isCount(one, figures.length));
  };
}

function knownIn(figures: readonly Figure[], places: readonly ReadPlace[]): Set<string> {
  const said = places.flatMap(({ cell, sentence }) => [cell?.value, sentence?.value].filter((value) => value != null));
  const own = figures.flatMap(({ value, unit }) => [value, toNormal({ value, unit }).value]);
  return new Set([...CONSTANTS, ...[...said, ...own].map((value) => value.replace('-', ''))]);
}

/** 合计1234 ÷ 13: all that is stated one by one, in the unit of the result. */
function wholeOf(figures: readonly Figure[], unit: string | null): string | undefined {
  const stated = figures.filter(({ indicator }) => !indicator.startsWith('derived.'));
  const values = stated.map((figure) => convert(figure, unit));
  return values.every((value): value is Decimal => value !== undefined) ? sum(values).replace('-', '') : undefined;
}

const isCount = (numeral: string, most: number) => /^\d{1,4}$/.test(numeral) && Number(numeral) <= most;
