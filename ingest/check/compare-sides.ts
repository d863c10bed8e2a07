import type { Check, CheckOutcome, CheckPlace } from '../../src/domain/check.ts';
import { type Decimal, compare, decimalOf, subtract, sum } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { ReportId } from '../../src/domain/ids.ts';

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

/** Adds up both sides and compares them. One operand without a number makes the rule not assessable. */
export function compareSides(
  rule: Rule,
  reports: { readonly report: ReportId; readonly other: ReportId | null },
  { left, right }: Sides,
  holds: (order: number) => boolean = (order) => order === 0,
): Check {
  const [a, b] = [valueOf(left), valueOf(right)];
  if (a === null || b === null) return { ...rule, ...reports, ...unknown(a, b) };
  const outcome: CheckOutcome = holds(compare(a, b)) ? 'pass' : 'fail';
  return { ...rule, ...reports, ...known(a, b), outcome, places: outcome === 'pass' ? [] : placesOf({ left, right }) };
}

export const operandsOf = (facts: readonly (Fact | undefined)[]): Operand[] => facts.map((fact) => ({ fact, sign: 1 }));

/** The sum of a side; null when one of its figures is missing. */
export function valueOf(side: readonly Operand[]): Decimal | null {
  const values = side.flatMap(({ fact, sign }) => (fact?.value == null ? [] : signed(fact.value, sign)));
  return side.length === 0 || values.length < side.length ? null : sum(values);
}

const signed = (value: Decimal, sign: Operand['sign']) => (sign > 0 ? value : subtract(decimalOf(0), value));

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
