/** Best ranks count from 1; Infinity: not found. */
export interface Scores {
  readonly 'R@1': number;
  readonly 'R@5': number;
  readonly 'R@10': number;
  readonly 'MRR@10': number;
  readonly 'nDCG@10': number;
}

const DEEPEST = 10;

/** The rank of the wanted document among those found, best first; several passages of one document count once. */
export function rankOf(wanted: string, found: readonly string[]): number {
  const place = [...new Set(found)].indexOf(wanted);
  return place < 0 ? Infinity : place + 1;
}

/** Means over questions that have one right document each. */
export function scoresOf(ranks: readonly number[]): Scores {
  const mean = (value: (rank: number) => number) => ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length;
  const within = (depth: number) => mean((rank) => Number(rank <= depth));
  const listed = (value: (rank: number) => number) => mean((rank) => (rank <= DEEPEST ? value(rank) : 0));
  return {
    'R@1': within(1),
    'R@5': within(5),
    'R@10': within(DEEPEST),
    'MRR@10': listed((rank) => 1 / rank),
    'nDCG@10': listed((rank) => 1 / Math.log2(1 + rank)),
  };
}
