import type { Check } from '../../src/domain/check.ts';
import { compare, decimalOf } from '../../src/domain/decimal.ts';
import { type Fact, hasValue } from '../../src/domain/fact.ts';
import { toNormal } from '../../src/domain/units.ts';
import { type Rule, known, operandsOf, placesOf, unknown } from './compare-sides.ts';
import type { FilledTables } from './equations.ts';

const RULE: Rule = {
  rule: 'R0.nonneg',
  kind: 'domain',
  severity: 'error',
  label: '件数和项数应为零或正整数（本年增/减除外）',
};

/** Cells that count things hold 0 or a positive integer; one check for each that does not, else one for all. */
export function checkDomain({ report, cells }: FilledTables): Check[] {
  const counts = [...cells.values()].filter(isCount);
  const common = { ...RULE, report, other: null };
  const wrong = counts.filter((fact) => hasValue(fact) && !isNatural(toNormal(fact).value));
  if (wrong.length > 0) return wrong.map((fact) => ({ ...common, ...outside(fact) }));
  const zero = decimalOf(0);
  const complete = counts.length > 0 && counts.every(({ value }) => value !== null);
  return [{ ...common, ...(complete ? { ...known(zero, zero), outcome: 'pass', places: [] } : unknown(null, null)) }];
}

const isCount = ({ cell, unit }: Fact) => cell !== null && !cell.endsWith('.chg') && !(unit ?? '').endsWith('元');

const isNatural = (value: string) => /^\d+$/.test(value);

function outside(fact: Fact): Pick<Check, 'left' | 'right' | 'difference' | 'outcome' | 'places'> {
  const value = hasValue(fact) ? toNormal(fact).value : decimalOf(0);
  const nearest = compare(value, decimalOf(0)) < 0 ? decimalOf(0) : decimalOf(Math.trunc(Number(value)));
  return { ...known(value, nearest), outcome: 'fail', places: placesOf({ left: operandsOf([fact]), right: [] }) };
}
