import type { DisputeOutcome } from './dimensions.ts';
import { indicatorOf } from './indicators.ts';
import { type IndicatorId, indicatorId } from '../domain/ids.ts';

const LOST = 'dispute.litigation_lost';

/** 被复议几件,纠正了几件: an outcome belongs to the dispute that is named, the nearest one first; to reviews where none is. */
export function outcomeOf(named: readonly (readonly IndicatorId[])[], outcome: DisputeOutcome): IndicatorId | null {
  const ids = named.flat().map(String);
  const isOfCourts = ids.find((id) => id.startsWith('dispute.'))?.startsWith('dispute.litigation') ?? false;
  if (!ids.some((id) => id.startsWith('dispute.'))) return null;
  const id =
    isOfCourts && outcome === 'corrected' ? LOST : `dispute.${isOfCourts ? 'litigation' : 'review'}.${outcome}`;
  return indicatorOf(indicatorId(id)) ? indicatorId(id) : null;
}
