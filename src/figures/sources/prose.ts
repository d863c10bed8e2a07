import { type Indicator, indicatorOf } from '../../catalogue/indicators.ts';
import { sum } from '../../domain/decimal.ts';
import { type Fact, hasValue, type ValuedFact } from '../../domain/fact.ts';
import type { Finding } from '../found.ts';

/** The figures of running text that were read as this indicator. */
export const proseOf = ({ id }: Pick<Indicator, 'id'>, facts: readonly Fact[]): readonly ValuedFact[] =>
  facts.filter((fact): fact is ValuedFact => fact.source === 'prose' && fact.indicator === id && hasValue(fact));

export function readProse([first, ...rest]: readonly ValuedFact[]): Finding | undefined {
  return first && { kind: 'prose', value: first.value, facts: [first, ...rest] };
}

/** Parts counted for a narrower circle (延安发布) do not make up the figure of the wider one that is asked for (全市). */
export function readParts({ parts }: Indicator, facts: readonly Fact[], circle: string | null): Finding | undefined {
  const found = parts.flatMap((id) => {
    const indicator = indicatorOf(id);
    const own = indicator ? proseOf(indicator, facts) : [];
    return own.filter(({ scope }) => circle === null || scope === null || scope.includes(circle)).slice(0, 1);
  });
  const [first, ...rest] = found;
  if (!first || found.length < parts.length) return undefined;
  return { kind: 'parts', value: sum(found.map(({ value }) => value)), facts: [first, ...rest] };
}
