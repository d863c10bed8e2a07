import type { Store } from '../../storage/store.ts';
import { createCitationBook } from '../citations.ts';
import { readSources } from '../sources.ts';
import type { Turn } from '../turn.ts';
import { type Excerpt, type Sheet, sourceOf } from './sheet.ts';

const MOST = 3;
/** In characters: what is longer is a table rather than prose. */
const LONGEST = 500;

/**
 * Passages that were found and not quoted: a model may use them for a fuller answer, each with a citation numbered behind
 * those that the answer has. Only prose, and only of documents that can be trusted; none for an answer of figures.
 */
export async function furtherExcerpts(store: Store, turn: Turn, own: Sheet, taken: number): Promise<Excerpt[]> {
  if (own.excerpts.length === 0) return [];
  const overlaps = (report: string, start: number, end: number) =>
    own.excerpts.some(({ citation }) => citation.documentId === report && start < citation.end && citation.start < end);
  const passages = turn.hits
    .map(({ passage }) => passage)
    .filter(
      ({ kind, report, start, end }) => kind === 'prose' && end - start <= LONGEST && !overlaps(report, start, end),
    )
    .filter(({ report }) => turn.library.report(report)?.quality.trust !== 'low')
    .slice(0, MOST);
  const sources = await readSources(
    store,
    passages.map(({ report }) => report),
  );
  const book = createCitationBook();
  for (const passage of passages) {
    const source = sources.get(passage.report);
    if (source) book.cite(source, passage, null, passage.headings.join(' › ') || null);
  }
  return book.list().map((citation) => ({
    citation: { ...citation, n: citation.n + taken },
    source: sourceOf(citation),
    isFurther: true,
  }));
}
