import { type Indicator, indicatorOf } from '../../catalogue/indicators.ts';
import { type Fact, hasValue, isDoubted, isRange, type ValuedFact } from '../../domain/fact.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import type { Finding } from '../found.ts';
import { sumOf } from './sum-of.ts';

const saysOf = (id: IndicatorId, { cell, indicator }: Fact) => cell === null && indicator === id;

/** The figures of running text, and of tables of the report's own, that were read as this indicator. */
export const proseOf = ({ id }: Pick<Indicator, 'id'>, facts: readonly Fact[]): readonly ValuedFact[] =>
  facts.filter((fact): fact is ValuedFact => saysOf(id, fact) && hasValue(fact));

/** Of several figures the best may be the one that is damaged: no other takes its place. */
export function readProse(
  { id }: Indicator,
  [first, ...rest]: readonly ValuedFact[],
  facts: readonly Fact[],
): Finding | undefined {
  if (facts.some((fact) => isDoubted(fact) && saysOf(id, fact))) return { kind: 'damaged' };
  return first && { kind: 'prose', value: first.value, unit: first.unit, facts: [first, ...rest] };
}

/** Parts counted for a narrower circle (延安发布) do not make up the figure of the wider one that is asked for (全市). */
export function readParts({ parts }: Indicator, facts: readonly Fact[], circle: string | null): Finding | undefined {
  if (facts.some((fact) => isDoubted(fact) && parts.some((id) => saysOf(id, fact)))) return { kind: 'damaged' };
  const found = parts.flatMap((id) => {
    const indicator = indicatorOf(id);
    const own = indicator ? proseOf(indicator, facts) : [];
    return own.filter(({ scope }) => circle === null || scope === null || scope.includes(circle)).slice(0, 1);
  });
  const [first, ...rest] = found;
  if (!first || found.length < parts.length) return undefined;
  const whole = sumOf([first, ...rest]);
  return whole && { kind: 'parts', ...whole };
}

/** 约30至40场: printed, but no number to state or to compute with. */
export function readRanges({ id }: Indicator, facts: readonly Fact[]): Finding | undefined {
  const [first, ...rest] = facts.filter((fact) => saysOf(id, fact) && isRange(fact));
  return first && { kind: 'no_value', cells: [first, ...rest] };
}
