import type { Answer, Citation } from '../../domain/answer.ts';
import { overlap, type Place, placesOf } from './evidence.ts';
import type { GoldenQuestion } from './golden.ts';
import { markersOf } from './numerals.ts';
import type { Shelf } from './shelf.ts';

/** The citations whose quote does not stand verbatim at its offsets in the stored text. */
export const falseCitations = ({ citations }: Answer, { texts }: Shelf): Citation[] =>
  citations.filter(
    ({ documentId, quote, start, end }) => quote === '' || texts.get(documentId)?.slice(start, end) !== quote,
  );

/** Marks in the text and its notices that no citation answers to. */
export function danglingMarkers({ text, notices, citations }: Answer): number[] {
  const known = new Set(citations.map(({ n }) => n));
  const markers = [text, ...notices.map((notice) => notice.text)].flatMap(markersOf);
  return [...new Set(markers)].filter((marker) => !known.has(marker));
}

export const isGiven = ({ status }: Pick<Answer, 'status'>) => status === 'answered' || status === 'partial';

/** How well the citations of one answer hit what the question expects. `of` 0: nothing was expected, or nothing given. */
export interface Aim {
  /** Citations of the answer, and those that lie in an expected file. */
  readonly of: number;
  readonly inSource: number;
  /** Citations of the answer where places are expected, and those that overlap one. */
  readonly ofPlaced: number;
  readonly atPlace: number;
}

export function aimOf(question: GoldenQuestion, answer: Answer, shelf: Shelf): Aim {
  const given = isGiven(answer) ? answer.citations : [];
  const files = new Set(question.source);
  const places = evidencePlaces(question, shelf);
  const hits = ({ documentId, start, end }: Citation) =>
    (places.get(documentId) ?? []).some((place) => overlap(place, { start, end }));
  return {
    of: files.size > 0 ? given.length : 0,
    inSource: given.filter(({ documentId }) => files.has(shelf.names.get(documentId) ?? '')).length,
    ofPlaced: places.size > 0 ? given.length : 0,
    atPlace: given.filter(hits).length,
  };
}

/** Where the expected evidence stands, by the id of its document. */
function evidencePlaces({ evidence }: GoldenQuestion, shelf: Shelf): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [id, text] of shelf.texts) {
    const found = evidence
      .filter(({ file }) => shelf.names.get(id) === file)
      .flatMap(({ span }) => placesOf(span, text));
    if (found.length > 0) places.set(id, found);
  }
  return places;
}

/** Expected spans that stand in no text of their file: the question or the reading of the file is wrong. */
export const lostEvidence = ({ evidence }: GoldenQuestion, { names, texts }: Shelf): string[] =>
  evidence
    .filter(({ file, span }) =>
      [...texts].every(([id, text]) => names.get(id) !== file || placesOf(span, text).length === 0),
    )
    .map(({ file, span }) => `${file}：${span}`);
