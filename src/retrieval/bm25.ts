import type { TermChoice } from './term-budget.ts';

const K1 = 1.2;

/** A passage or a whole report, as its length in terms and how often it has each of the chosen terms. */
export interface CountedText {
  readonly length: number;
  readonly tf: ArrayLike<number>;
}

export interface TextScore {
  readonly score: number;
  /** Share of the question's weight that stands in the text, 0 to 1; words unknown to the library count as missing. */
  readonly coverage: number;
}

/**
 * BM25 times coverage. Plain BM25 lets one rare word outweigh all others; asking as well how much of the question a
 * text has raised MRR on every set tried.
 *
 * @param b how much of a text's length above the average is held against it, 0 to 1
 */
export function createBm25({ chosen, unknown }: TermChoice, averageLength: number, b: number) {
  const weights = chosen.map(({ idf }) => idf);
  const whole = [...chosen, ...unknown].reduce((sum, { idf }) => sum + idf, 0);

  return ({ length, tf }: CountedText): TextScore => {
    const damping = K1 * (1 - b + (b * length) / averageLength);
    let relevance = 0;
    let found = 0;
    for (let term = 0; term < weights.length; term += 1) {
      const count = tf[term]!;
      if (count === 0) continue;
      relevance += (weights[term]! * count * (K1 + 1)) / (count + damping);
      found += weights[term]!;
    }
    const coverage = found / whole;
    return { score: relevance * coverage, coverage };
  };
}
