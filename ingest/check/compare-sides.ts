import type { Check, CheckOutcome, CheckPlace } from '../../src/domain/check.ts';
import { type Decimal, add, compare, decimalOf, subtract } from '../../src/domain/decimal.ts';
import { type Fact, hasValue } from '../../src/domain/fact.ts';
import { type Yardstick, yardstickOf } from '../../src/domain/one-unit.ts';

/** What a check says before its sides are looked at. */
export type Rule = Pick<Check, 'rule' | 'kind' | 'severity' | 'label'>;

/** One figure of a side; `undefined` where the report has none. */
export interface Operand {
  readonly fact: Fact | undefined;
  readonly sign: 1 | -1;
}

export interface Sides {
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
}

/**
 * Adds up both sides and compares them, in their normal units where they are printed in several. One operand without a
 * number, or one that measures something else, makes the rule not assessable.
 */
export function compareSides(
  rule: Rule,
  reports: Reports,
  { left, right }: Sides,
  holds: (order: number) => boolean = (order) => order === 0,
): Check {
  const [a, b] = valuesOf({ left, right });
  if (a === null || b === null) return checkOf(rule, reports, unknown(a, b));
  const outcome: CheckOutcome = holds(compare(a, b)) ? 'pass' : 'fail';
  const places = outcome === 'pass' ? [] : placesOf({ left, right });
  return checkOf(rule, reports, { left: a, right: b, difference: subtract(a, b), outcome, places });
}

export type Reports = Pick<Check, 'report' | 'other'>;
type Finding = Pick<Check, 'left' | 'right' | 'difference' | 'outcome' | 'places'>;

/** Field by field: an object that begins with a spread takes a hundred times as long to make, and reports have 60 checks. */
export const checkOf = (rule: Rule, { report, other }: Reports, found: Finding): Check => ({
  report,
  rule: rule.rule,
  kind: rule.kind,
  severity: rule.severity,
  outcome: found.outcome,
  other,
  left: found.left,
  right: found.right,
  difference: found.difference,
  label: rule.label,
  places: found.places,
});

export const operandsOf = (facts: readonly (Fact | undefined)[]): Operand[] => facts.map((fact) => ({ fact, sign: 1 }));

/** The sums of both sides in one unit; null for a side with a figure missing. */
export function valuesOf({ left, right }: Sides): readonly [Decimal | null, Decimal | null] {
  const known = [...left, ...right].flatMap(({ fact }) => (fact?.value == null ? [] : [fact.unit]));
  const yardstick = yardstickOf(known);
  return yardstick ? [sumOf(left, yardstick), sumOf(right, yardstick)] : [null, null];
}

/** The sum of a side; null when one of its figures is missing. */
export const valueOf = (side: readonly Operand[]): Decimal | null => valuesOf({ left: side, right: [] })[0];

function sumOf(side: readonly Operand[], { amount }: Yardstick): Decimal | null {
  let total: Decimal | null = side.length === 0 ? null : decimalOf(0);
  for (const { fact, sign } of side) {
    if (total === null || !fact || !hasValue(fact)) return null;
    total = sign > 0 ? add(total, amount(fact)) : subtract(total, amount(fact));
  }
  return total;
}

export const placesOf = ({ left, right }: Sides): CheckPlace[] => [
  ...left.flatMap((operand) => placeOf(operand, 'left')),
  ...right.flatMap((operand) => placeOf(operand, 'right')),
];

function placeOf({ fact, sign }: Operand, side: CheckPlace['side']): CheckPlace[] {
  if (!fact) return [];
  const { report, cell, place, value, unit, start, end } = fact;
  return [{ report, cell, place, side, sign, value, unit, start, end }];
}

export const known = (left: Decimal, right: Decimal) => ({ left, right, difference: subtract(left, right) });

export const unknown = (left: Decimal | null, right: Decimal | null) =>
  ({ left, right, difference: null, outcome: 'not_assessable', places: [] }) as const;
