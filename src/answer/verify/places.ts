import type { Citation } from '../../domain/answer.ts';
import { type Said, readCell, readSentence } from '../../evidence/said.ts';
import type { TextOf } from './text-of.ts';

/** A cited place of a figure with what its words say when they are read anew. */
export interface ReadPlace {
  readonly citation: Citation;
  readonly cell: Said | undefined;
  readonly sentence: Said | undefined;
}

/** Every cited place that holds one figure. */
export async function readPlaces(citations: readonly Citation[], textOf: TextOf): Promise<ReadPlace[]> {
  const read = citations.map(async (citation) => {
    const text = citation.exact && (await textOf(citation.documentId));
    if (!citation.exact || text == null) return [];
    return [{ citation, cell: readCell(text, citation.exact), sentence: readSentence(text, citation.exact) }];
  });
  return (await Promise.all(read)).flat();
}
