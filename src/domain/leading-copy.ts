import type { Report } from './report.ts';

/**
 * Of several files of one report the one that leads: never one that was tampered with before one that was not, else the
 * later published, else the later fetched. What has no day comes behind what has one.
 */
export const byLead = (a: Report, b: Report): number =>
  Number(isDoubtful(a)) - Number(isDoubtful(b)) ||
  laterFirst(a.publishedAt, b.publishedAt) ||
  laterFirst(a.fetchedAt, b.fetchedAt) ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

const isDoubtful = ({ quality }: Report) => quality.trust === 'low';

/** ISO dates; a missing one is the earliest. */
const laterFirst = (a: string | null, b: string | null) => ((a ?? '') > (b ?? '') ? -1 : Number((a ?? '') < (b ?? '')));

/** Why one file leads another: `none` where nothing tells, and their order means nothing. */
export type LeadingBasis = 'trust' | 'published' | 'fetched' | 'none';

export function leadsBecause(lead: Report, other: Report): LeadingBasis {
  if (isDoubtful(lead) !== isDoubtful(other)) return 'trust';
  if (lead.publishedAt !== other.publishedAt) return 'published';
  return lead.fetchedAt === other.fetchedAt ? 'none' : 'fetched';
}
