import { baseOf } from '../../../catalogue/wholes.ts';
import type { Piece } from '../piece.ts';

/** 不予公开率: behind what is counted as a part of something, 率 asks for its share. */
export const settleRates = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) =>
    piece.text === '率' && isPart(pieces[index - 1]) ? { ...piece, means: { kind: 'operation', do: 'share' } } : piece,
  );

const isPart = (piece: Piece | undefined) =>
  piece?.means.kind === 'measure' && piece.means.of.every((id) => baseOf(id) !== null);
