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
 * BM25 times coverage, best first, ties by passage id. Plain BM25 lets one rare word outweigh all others; asking how
 * much of the question a passage has raised MRR on every set tried. `tf` of the candidates follows `choice.chosen`.
 */
export function rankByTerms(
  candidates: readonly LexicalCandidate[],
  { chosen, unknown }: TermChoice,
  averageLength: number,
): readonly LexicalScore[] {
  const whole = [...chosen, ...unknown].reduce((sum, { idf }) => sum + idf, 0);

  function scoreOf({ passage, length, tf }: LexicalCandidate): LexicalScore {
    const damping = K1 * (1 - B + (B * length) / averageLength);
    let relevance = 0;
    let found = 0;
    for (const [index, { idf }] of chosen.entries()) {
      const count = tf[index]!;
      if (count === 0) continue;
      relevance += (idf * count * (K1 + 1)) / (count + damping);
      found += idf;
    }
    const coverage = found / whole;
    return { passage, score: relevance * coverage, coverage };
  }
  return candidates.map(scoreOf).toSorted((a, b) => b.score - a.score || (a.passage < b.passage ? -1 : 1));
}
