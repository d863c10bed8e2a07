import { fullName } from '../../../catalogue/regions.ts';
import type { Notice } from '../../../domain/answer.ts';
import { isOf, type Piece } from '../../../language/zh/piece.ts';
import type { Reading } from '../../../language/zh/read.ts';

/** 已按“福建省平潭综合实验区”理解“平谭”: what was read otherwise than it is written, places by their whole names. */
export const repairNotices = ({ corrections, pieces }: Reading): Notice[] =>
  corrections.map(({ from, to }) => ({
    kind: 'assumption',
    text: `已按“${placeFor(from, pieces) ?? to}”理解“${from}”。`,
  }));

function placeFor(written: string, pieces: readonly Piece[]): string | null {
  const place = pieces.filter(isOf('place')).find(({ means }) => means.repairedFrom === written);
  return place?.means.may[0] ? fullName(place.means.may[0]) : null;
}
