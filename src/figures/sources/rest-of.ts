import { compare, subtract } from '../../domain/decimal.ts';
import type { ValuedFact } from '../../domain/fact.ts';
import { inOneUnit } from '../../domain/one-unit.ts';
import type { Finding, Read } from '../found.ts';
import { sumOf } from './sum-of.ts';

/**
 * A whole without the part that is left out: its other summands where it is a sum that the part belongs to, else the one
 * figure less the other. Undefined where they do not count the same, or the part is more.
 */
export function restOf(whole: Read, part: Read): Finding | undefined {
  const others = whole.facts.filter((fact) => !part.facts.some(({ start }) => start === fact.start));
  const [first, ...more] = others;
  if (first && others.length === whole.facts.length - part.facts.length) {
    const sum = sumOf([first, ...more]);
    return sum && { kind: 'table', ...sum };
  }
  const [total, excepted] = [...whole.facts, ...part.facts];
  return total && excepted && whole.facts.length + part.facts.length === 2 ? less(total, excepted) : undefined;
}

/** The one figure less the other. */
export function less(total: ValuedFact, part: ValuedFact): Extract<Finding, { kind: 'rest' }> | undefined {
  const converted = inOneUnit([total, { ...part, unit: part.unit ?? total.unit }]);
  const [whole, without] = converted?.values ?? [];
  if (!converted || !whole || !without || compare(whole, without) < 0) return undefined;
  return { kind: 'rest', value: subtract(whole, without), unit: converted.unit, facts: [total, part] };
}
