import type { Piece } from '../piece.ts';

const EQUALS: ReadonlySet<string> = new Set(['是', '为', '相当于', '等于']);

/** 许可是处罚的几倍: what stands behind 是 is the measure of the other, where 几倍 follows within the clause. */
export function isWholeBehind(pieces: readonly Piece[], at: number): boolean {
  if (!EQUALS.has(pieces[at]?.text ?? '')) return false;
  for (const { means } of pieces.slice(at + 1)) {
    if (means.kind === 'stop' || means.kind === 'ask') return false;
    if (means.kind === 'operation' && means.do === 'ratio') return true;
  }
  return false;
}
