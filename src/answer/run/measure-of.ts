import { indicatorOf } from '../../catalogue/indicators.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import type { Measure } from '../../query/query.ts';

/** An indicator of the catalogue as a measure; none where it has no such indicator. */
export function measureOf(id: IndicatorId): Measure[] {
  const indicator = indicatorOf(id);
  if (!indicator) return [];
  return [{ of: [id], words: indicator.label, narrowed: [], applicants: [], except: false, unit: null, joined: false }];
}
