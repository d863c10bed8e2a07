import type { PassageId } from '../domain/ids.ts';
import type { LexicalCandidate } from '../storage/store.ts';
import type { TermChoice } from './term-budget.ts';

const K1 = 1.2;
const B = 0.75;

export interface LexicalScore {
  readonly passage: PassageId;
  readonly score: number;
  /** Share of the question's weight that stands in the passage, 0 to 1; words unknown to the library count as missing. */
  readonly coverage: number;
}

/**
 * BM25 times coverage. Plain BM25 lets one rare word outweigh all others; asking as well how much of the question a
 * passage has raised MRR on every set tried. `tf` of the candidates follows `choice.chosen`.
 */
export function createLexicalScorer({ chosen, unknown }: TermChoice, averageLength: number) {
  const weights = chosen.map(({ idf }) => idf);
  const whole = [...chosen, ...unknown].reduce((sum, { idf }) => sum + idf, 0);

  return ({ passage, length, tf }: LexicalCandidate): LexicalScore => {
    const damping = K1 * (1 - B + (B * length) / averageLength);
    let relevance = 0;
    let found = 0;
    for (let term = 0; term < weights.length; term += 1) {
      const count = tf[term]!;
      if (count === 0) continue;
      relevance += (weights[term]! * count * (K1 + 1)) / (count + damping);
      found += weights[term]!;
    }
    const coverage = found / whole;
    return { passage, score: relevance * coverage, coverage };
  };
}

/** The best `limit`, best first, ties by passage id. */
export function bestOf(scores: readonly LexicalScore[], limit: number): readonly LexicalScore[] {
  // Sorting bare numbers to find the bar is many times faster than sorting all of the scores.
  const bar =
    Float64Array.from(scores, ({ score }) => score)
      .sort()
      .at(-limit) ?? 0;
  return scores
    .filter(({ score }) => score >= bar)
    .toSorted((a, b) => b.score - a.score || (a.passage < b.passage ? -1 : 1))
    .slice(0, limit);
}
