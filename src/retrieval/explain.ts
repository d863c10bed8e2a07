import type { PassageId, ReportId } from '../domain/ids.ts';
import { K } from './fusion.ts';
import type { Evidence, Hit, Place } from './hit.ts';
import type { Retrieval, RetrievalTrace } from './retriever.ts';
import { OWN } from './score-passages.ts';
import type { Rejected } from './selection.ts';

export interface ExplainedHit {
  readonly documentId: ReportId;
  readonly passage: PassageId;
  readonly start: number;
  readonly end: number;
  readonly coverage: number;
  readonly score: number;
  /** The sum that gives `score`, in figures. */
  readonly arithmetic: string;
  readonly lexical: (Place & Partial<Evidence> & { readonly arithmetic?: string }) | null;
  readonly vector: Place | null;
}

export interface Explanation extends RetrievalTrace {
  readonly hits: readonly ExplainedHit[];
  readonly rejected: readonly (ExplainedHit & Pick<Rejected, 'reason'>)[];
}

/** Everything that a retrieval did, as plain data: how each score came about, and why the rest was left out. */
export async function explainRetrieval({ hits, rejected, trace }: Retrieval): Promise<Explanation> {
  const explain = (hit: Hit) => explainHit(hit, trace.vectorWeight);
  return {
    ...trace,
    hits: hits.map(explain),
    rejected: (await rejected()).map(({ hit, reason }) => ({ reason, ...explain(hit) })),
  };
}

const explainHit = ({ passage, coverage, score, lexical, evidence, vector }: Hit, weight: number): ExplainedHit => ({
  documentId: passage.report,
  passage: passage.id,
  start: passage.start,
  end: passage.end,
  coverage,
  score,
  arithmetic: [rankShare(1, lexical), rankShare(weight, vector)].filter(Boolean).join(' + '),
  lexical: lexical && { ...lexical, ...(evidence && { ...evidence, arithmetic: evidenceSum(evidence) }) },
  vector,
});

const figure = (value: number) => String(Number(value.toPrecision(6)));

const rankShare = (weight: number, place: Place | null) => place && `${figure(weight)} / (${K} + ${place.rank})`;

const evidenceSum = ({ own, report, share }: Evidence) => `${OWN} × ${figure(own)} + ${share} × ${figure(report)}`;
