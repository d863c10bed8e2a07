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

/** Every [n] of the text has its citation; what is quoted may have brackets of its own (湘政办发[2018]50号). */
export function hasAllMarkers({ text }: Outcome, citations: readonly Citation[]): boolean {
  const bracketed = citations.filter(({ quote }) => /[[\]]/.test(quote));
  const own = bracketed.reduce((rest, { quote }) => rest.replaceAll(quote, ''), text);
  const numbers = new Set(citations.map(({ n }) => n));
  return [...own.matchAll(/\[(\d{1,5})\]/g)].every((match) => numbers.has(Number(match[1])));
}
