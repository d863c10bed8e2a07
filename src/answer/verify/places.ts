import type { Citation } from '../../domain/answer.ts';
import { type Said, readCell, readQuote, readSentence } from '../../evidence/said.ts';
import type { TextOf } from './text-of.ts';

/** A cited place that holds one figure. */
export interface CitedPlace {
  readonly citation: Citation;
  /**
   * What its words say when they are read anew: as a cell, as a sentence, and every figure of a sentence that is quoted for
   * several and shows the place of the first.
   */
  readings(unit: string | null): Generator<Said>;
}

export async function placesOf(citations: readonly Citation[], textOf: TextOf): Promise<CitedPlace[]> {
  const read = citations.map(async (citation) => {
    const text = citation.exact && (await textOf(citation.documentId));
    return text == null ? [] : [placeIn(text, citation)];
  });
  return (await Promise.all(read)).flat();
}

const placeIn = (text: string, citation: Citation): CitedPlace => ({
  citation,
  *readings(unit) {
    const { exact, cell, quote } = citation;
    if (!exact) return;
    const printed = readCell(text, exact);
    if (printed) yield printed;
    if (cell) return;
    const said = readSentence(text, exact);
    if (said) yield said;
    yield* readQuote(quote, unit);
  },
});
