import type { TermChoice } from './term-budget.ts';

const K1 = 1.2;

/** Texts, passages or whole reports, numbered from 0: their lengths in terms, and who has each of the chosen terms. */
export interface CountedTexts {
  readonly lengths: ArrayLike<number>;
  /** For each chosen term: numbers of the texts with it, ascending, and how often each has it. */
  readonly postings: readonly { readonly texts: ArrayLike<number>; readonly counts: ArrayLike<number> }[];
}

/** By number of the text. */
export interface TextScores {
  readonly scores: Float64Array;
  /** Share of the question's weight that stands in the text, 0 to 1; words unknown to the library count as missing. */
  readonly coverages: Float64Array;
}

/**
 * BM25 times coverage. Plain BM25 lets one rare word outweigh all others; asking as well how much of the question a
 * text has raised MRR on every set tried. Term by term, as only a few of the texts have each.
 *
 * @param b how much of a text's length above the average is held against it, 0 to 1
 */
export function scoreTexts(
  { lengths, postings }: CountedTexts,
  { chosen, unknown }: TermChoice,
  averageLength: number,
  b: number,
): TextScores {
  const whole = [...chosen, ...unknown].reduce((sum, { idf }) => sum + idf, 0);
  const damping = new Float64Array(lengths.length);
  for (let i = 0; i < damping.length; i += 1) damping[i] = K1 * (1 - b + (b * lengths[i]!) / averageLength);
  const scores = new Float64Array(lengths.length);
  const coverages = new Float64Array(lengths.length);
  for (const [term, { texts, counts }] of postings.entries()) {
    const weight = chosen[term]!.idf;
    for (let i = 0; i < texts.length; i += 1) {
      const [text, count] = [texts[i]!, counts[i]!];
      scores[text]! += (weight * count * (K1 + 1)) / (count + damping[text]!);
      coverages[text]! += weight;
    }
  }
  for (let text = 0; text < scores.length; text += 1) {
    coverages[text]! /= whole;
    scores[text]! *= coverages[text]!;
  }
  return { scores, coverages };
}
