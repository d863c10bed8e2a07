import type { Hit } from './hit.ts';
import { createNearDuplicateTest } from './near-duplicates.ts';

/** Sibling reports are nearly alike: without a quota the wordiest of them would fill the list. */
const PER_REPORT = 3;

export interface Rejected {
  readonly hit: Hit;
  readonly reason: 'near_duplicate' | 'report_quota' | 'beyond_limit';
}

export interface Selection {
  readonly hits: readonly Hit[];
  /** No longer list could change the hits: all places went to those that need not wait. */
  readonly full: boolean;
  readonly rejected: readonly Rejected[];
}

/**
 * The first `limit` of a ranked list, without near-duplicates of better passages of the same report, and with at most
 * three passages of one report as long as other reports have some to offer. The order stays as ranked.
 */
export function select(ranked: readonly Hit[], limit: number): Selection {
  const alike = createNearDuplicateTest();
  const accepted: Hit[] = [];
  const waiting: Hit[] = [];
  const rejected: Rejected[] = [];
  for (const hit of ranked) {
    const siblings = [...accepted, ...waiting].filter(({ passage }) => passage.report === hit.passage.report);
    if (accepted.length >= limit) rejected.push({ hit, reason: 'beyond_limit' });
    else if (siblings.some(({ passage }) => alike(passage.text, hit.passage.text)))
      rejected.push({ hit, reason: 'near_duplicate' });
    else if (siblings.length >= PER_REPORT) waiting.push(hit);
    else accepted.push(hit);
  }
  const kept = new Set([...accepted, ...waiting.slice(0, limit - accepted.length)]);
  const crowded = waiting.filter((hit) => !kept.has(hit)).map((hit) => ({ hit, reason: 'report_quota' as const }));
  return {
    hits: ranked.filter((hit) => kept.has(hit)),
    full: accepted.length >= limit,
    rejected: [...rejected, ...crowded],
  };
}
