import type { Passage, Span } from '../domain/passage.ts';

/** One or more passages of a report that follow each other, found as one. */
export interface Stretch extends Span {
  /** The best of them. */
  readonly passage: Passage;
  /** Of the best of them. */
  readonly score: number;
}

interface Found {
  readonly passage: Passage;
  readonly score: number;
}

interface Growing extends Stretch {
  /** Ordinals of its passages. */
  readonly first: number;
  readonly last: number;
}

/** No stretch is longer, lest a whole report be one: two or three paragraphs. */
const MOST_CHARACTERS = 700;

/**
 * An answer often runs over several paragraphs, each of which was found by itself. Found passages of one report that
 * follow each other become one stretch at the place of the best of them; tables stay as they are.
 *
 * @param found best first
 */
export function joinNeighbours(found: readonly Found[]): readonly Stretch[] {
  const stretches: Growing[] = [];
  for (const { passage, score } of found) {
    const place = stretches.findIndex((stretch) => continues(passage, stretch));
    const known = stretches[place];
    if (known) stretches[place] = grown(known, passage);
    else stretches.push({ ...spanOf(passage), passage, score, first: passage.ordinal, last: passage.ordinal });
  }
  return stretches.map(({ passage, score, start, end }) => ({ passage, score, start, end }));
}

const spanOf = ({ start, end }: Passage): Span => ({ start, end });

const grown = (stretch: Growing, { start, end, ordinal }: Passage): Growing => ({
  ...stretch,
  start: Math.min(stretch.start, start),
  end: Math.max(stretch.end, end),
  first: Math.min(stretch.first, ordinal),
  last: Math.max(stretch.last, ordinal),
});

function continues(passage: Passage, stretch: Growing): boolean {
  const { report, kind } = stretch.passage;
  if (passage.report !== report || passage.kind !== 'prose' || kind !== 'prose') return false;
  if (passage.ordinal !== stretch.first - 1 && passage.ordinal !== stretch.last + 1) return false;
  const { start, end } = grown(stretch, passage);
  return end - start <= MOST_CHARACTERS;
}
