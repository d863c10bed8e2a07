import type { Citation, Outcome } from '../../domain/answer.ts';
import type { TextOf } from './text-of.ts';

/** Quotes that do not stand verbatim at their offsets in the stored text. */
export const misquoted = async (citations: readonly Citation[], textOf: TextOf): Promise<Citation[]> => {
  const verbatim = await Promise.all(citations.map((citation) => isVerbatim(citation, textOf)));
  return citations.filter((_, index) => !verbatim[index]);
};

async function isVerbatim({ documentId, quote, start, end }: Citation, textOf: TextOf): Promise<boolean> {
  return quote !== '' && (await textOf(documentId))?.slice(start, end) === quote;
}

/** Every [n] of the text has its citation. */
export const hasAllMarkers = ({ text }: Outcome, citations: readonly Citation[]): boolean =>
  [...text.matchAll(/\[(\d{1,5})\]/g)].every((match) => citations.some(({ n }) => n === Number(match[1])));
