import type { Notice, Outcome } from '../../../domain/answer.ts';
import type { Report } from '../../../domain/report.ts';
import { isStale, type Validity } from '../../../domain/validity.ts';
import type { Library } from '../../../plan/library.ts';

/** An answer that rests on a document out of force says so before anything else. */
export function withStale(outcome: Outcome, library: Library, today: string): Outcome {
  const stale = staleSources(outcome, library, today);
  return stale.length === 0 ? outcome : warn(outcome, stale);
}

function staleSources(outcome: Outcome, library: Library, today: string): Stale[] {
  if (!('citations' in outcome)) return [];
  const cited = new Set(outcome.citations.map(({ documentId }) => documentId));
  return [...cited]
    .flatMap((id) => library.report(id) ?? [])
    .filter((report): report is Stale => report.validity !== null && isStale(report.validity, today));
}

type Stale = Report & { readonly validity: Validity };

const staleWords = ({ title, validity: { state } }: Stale) =>
  `《${title.replace(/^《|》$/g, '')}》${state === 'repealed' ? '已废止' : state === 'expired' ? '已失效' : '已过有效期'}`;

const noticeOf = (report: Stale): Notice => ({
  kind: 'stale',
  text: `${staleWords(report)}（标注为“${report.validity.words}”），不能作为现行依据。`,
});

/** The first line leaves out the words of the mark: their dates are no figures of the answer. */
const warn = (outcome: Outcome, stale: readonly Stale[]): Outcome => ({
  ...outcome,
  text: `注意：${stale.map(staleWords).join('、')}，不能作为现行依据。\n${outcome.text}`,
  notices: [...stale.map(noticeOf), ...outcome.notices],
});
