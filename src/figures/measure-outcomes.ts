import { createAliasIndex } from '../catalogue/alias-index.ts';
import { type DisputeOutcome, disputeOutcomeWords } from '../catalogue/dimensions.ts';
import { type Indicator, indicatorOf } from '../catalogue/indicators.ts';
import { indicatorId } from '../domain/ids.ts';
import type { FoundMeasure } from './found-measure.ts';

const outcomeAliases = createAliasIndex(disputeOutcomeWords);

const outcomesOf = (base: string): Record<DisputeOutcome, string> => ({
  upheld: `${base}.upheld`,
  corrected: `${base}.corrected`,
  other: `${base}.other`,
  pending: `${base}.pending`,
});

const OUTCOMES: Readonly<Record<string, Readonly<Record<DisputeOutcome, string>>>> = {
  'dispute.review': outcomesOf('dispute.review'),
  'dispute.litigation': { ...outcomesOf('dispute.litigation'), corrected: 'dispute.litigation_lost' },
};

/** 被复议几件,纠正了几件: an outcome belongs to the dispute named before it; 输了 alone needs one to be named at all. */
export function withOutcomes(text: string, found: readonly FoundMeasure[]): FoundMeasure[] {
  const disputes = found.filter(({ alternatives }) => alternatives[0].id in OUTCOMES);
  const ids = new Set(found.map(({ alternatives }) => alternatives[0].id));
  const extra = outcomeAliases.find(text).flatMap(({ entry, alias, start }) => {
    const dispute = disputes.findLast((candidate) => candidate.start < start) ?? disputes[0];
    const indicator = dispute && outcomeOf(dispute.alternatives[0], entry);
    if (!indicator || ids.has(indicator.id)) return [];
    ids.add(indicator.id);
    return [{ alternatives: [indicator] as const, words: alias, start }];
  });
  return [...found, ...extra].sort((a, b) => a.start - b.start);
}

function outcomeOf(dispute: Indicator, outcome: DisputeOutcome): Indicator | undefined {
  const id = OUTCOMES[dispute.id]?.[outcome];
  return id === undefined ? undefined : indicatorOf(indicatorId(id));
}
