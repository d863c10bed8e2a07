import { readingWords } from '../catalogue/dimensions.ts';
import { indicatorOf } from '../catalogue/indicators.ts';
import type { FoundMeasure } from './found-measure.ts';

const readings = new Map(readingWords);

/** 没给公开 is refused, not available or not processed: whoever says it means them all, unless one is named beside it. */
export function withReadings(found: readonly FoundMeasure[]): FoundMeasure[] {
  const named = new Set(found.map(({ alternatives }) => alternatives[0].id));
  return found.flatMap((one) => {
    const ids = readings.get(one.words) ?? [];
    const others = ids.filter((id) => id !== one.alternatives[0].id);
    if (ids.length === 0 || others.some((id) => named.has(id))) return [one];
    return ids.flatMap((id) => {
      const indicator = indicatorOf(id);
      return indicator ? [{ ...one, alternatives: [indicator] as const }] : [];
    });
  });
}
