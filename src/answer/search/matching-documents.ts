import { type Topic, findTopics } from '../../catalogue/topics.ts';
import type { ReportId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Report } from '../../domain/report.ts';
import { viewOf } from '../../text/view.ts';
import type { Library } from '../../plan/library.ts';
import { groupBy } from '../group-by.ts';

/** A document that a search met, and what its matching passages are about. */
export interface MatchingDocument {
  readonly report: Report;
  readonly topics: readonly Topic[];
}

/** The documents of all hits, each once. */
export function matchingDocuments(
  library: Library,
  figures: readonly { readonly report: ReportId }[],
  passages: readonly Passage[],
): MatchingDocument[] {
  const met = groupBy(passages, ({ report }) => report);
  const ids = new Set([...figures.map(({ report }) => report), ...met.keys()]);
  return [...ids].flatMap((id) => {
    const report = library.report(id);
    const topics = (met.get(id) ?? []).flatMap(({ text }) => findTopics(viewOf(text).text));
    return report ? [{ report, topics: [...new Set(topics)] }] : [];
  });
}
