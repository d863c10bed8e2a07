import type { Meaning, Piece } from '../piece.ts';

const NAMES: ReadonlySet<Meaning['kind']> = new Set(['place', 'body', 'year']);
/** What may stand between 除了 and what it leaves out, or between that and 以外. */
const BETWEEN: ReadonlySet<Meaning['kind']> = new Set(['glue', 'and', 'place', 'body', 'year']);

/** Places, bodies and years that a question leaves out: 除了甘谷县, 2022年以外, 不是通渭县. */
export function excludedNames(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const excluded = new Set<Piece>();
  const follow = (from: number, step: 1 | -1) => {
    for (let at = from + step; at >= 0 && at < pieces.length; at += step) {
      const piece = pieces[at];
      if (!piece || !BETWEEN.has(piece.means.kind)) return;
      if (NAMES.has(piece.means.kind)) excluded.add(piece);
    }
  };
  for (const [index, { means }] of pieces.entries())
    if (means.kind === 'except') follow(index, means.side === 'before' ? 1 : -1);
  return excluded;
}
