import { type Metric, share } from './metric.ts';

/** What a search found for one question, and what it should have found. */
export interface Ranking {
  /** Names of the right documents; at least one. */
  readonly relevant: ReadonlySet<string>;
  /** Names of the documents found, best first. Several passages of one document count once, at its best place. */
  readonly found: readonly string[];
}

const DEPTHS = [1, 5, 10];
const DEEPEST = 10;

const distinct = ({ found }: Ranking) => [...new Set(found)];

/** Share of the right documents among the first `depth`. */
export function recallAt(depth: number, ranking: Ranking): number {
  const first = distinct(ranking).slice(0, depth);
  return first.filter((name) => ranking.relevant.has(name)).length / ranking.relevant.size;
}

/** One over the place of the first right document; 0 where none is among the first `depth`. */
export function reciprocalRankAt(depth: number, ranking: Ranking): number {
  const place = distinct(ranking)
    .slice(0, depth)
    .findIndex((name) => ranking.relevant.has(name));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Discounted gain of the right documents, against that of a list that begins with all of them. */
export function ndcgAt(depth: number, ranking: Ranking): number {
  const discount = (index: number) => 1 / Math.log2(index + 2);
  const sum = (gains: readonly number[]) => gains.reduce((total, gain) => total + gain, 0);
  const gained = distinct(ranking)
    .slice(0, depth)
    .map((name, index) => (ranking.relevant.has(name) ? discount(index) : 0));
  const ideal = Array.from({ length: Math.min(depth, ranking.relevant.size) }, (_, index) => discount(index));
  return sum(gained) / sum(ideal);
}

/** Means over all questions, those whose document was not found included. */
export function rankingMetrics(rankings: readonly Ranking[]): Metric[] {
  const mean = (name: string, score: (ranking: Ranking) => number) =>
    share(
      `retrieval.${name}`,
      rankings.reduce((sum, ranking) => sum + score(ranking), 0),
      rankings.length,
    );
  return [
    ...DEPTHS.map((depth) => mean(`R@${depth}`, (ranking) => recallAt(depth, ranking))),
    mean(`MRR@${DEEPEST}`, (ranking) => reciprocalRankAt(DEEPEST, ranking)),
    mean(`nDCG@${DEEPEST}`, (ranking) => ndcgAt(DEEPEST, ranking)),
  ];
}
