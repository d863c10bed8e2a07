import type { Piece } from '../piece.ts';
import { columnOf, siblingsOf } from './columns.ts';

/** 行政许可项目增减多少: 增减 is a column of the form beside the rows that have it, and a change elsewhere. */
export function settleItemChanges(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some(hasItemChanges)) return [...pieces];
  return pieces.map((piece) =>
    piece.means.kind === 'operation' && ITEM_CHANGES.has(piece.text)
      ? { ...piece, means: { kind: 'column', column: 'chg' } }
      : piece,
  );
}

const ITEM_CHANGES = new Set(['增减', '增/减', '增减情况']);

const hasItemChanges = ({ means }: Piece) =>
  means.kind === 'measure' && means.of.some((id) => siblingsOf(id).some((sibling) => columnOf(sibling) === 'chg'));
