import { sum } from '../../domain/decimal.ts';
import type { ValuedFact } from '../../domain/fact.ts';
import { inOneUnit } from '../../domain/one-unit.ts';
import type { Read } from '../found.ts';

/** What facts come to; nothing where they do not measure the same. */
export function sumOf(facts: readonly [ValuedFact, ...ValuedFact[]]): Read | undefined {
  const converted = inOneUnit(facts);
  return converted && { value: sum(converted.values), unit: converted.unit, facts };
}
