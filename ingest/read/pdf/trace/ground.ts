import { type Colour, WHITE } from '../../colours.ts';
import { type Sight, sightOf } from '../../sight.ts';
import type { GraphicsState } from './graphics-state.ts';
import { type Box, type Glyph, holds, middleOf } from '../page-marks.ts';

/** An area of one colour. */
export interface Ground extends Box {
  readonly colour: Colour;
}

/** Characters that are only outlined, or outlined too, are seen whatever fills them. */
const OUTLINED = new Set([1, 2, 5, 6]);
const NOT_SHOWN = new Set([3, 7]);

/** Whether a character can be seen where it stands; of the ground that no area covers nothing is known: pictures are not read. */
export function glyphSight(glyph: Glyph, { fill, textMode }: GraphicsState, grounds: readonly Ground[]): Sight {
  if (OUTLINED.has(textMode)) return 'seen';
  if (NOT_SHOWN.has(textMode)) return 'unseen';
  const middle = middleOf(glyph);
  const ground = grounds.findLast((area) => holds(area, middle));
  return sightOf(fill, ground?.colour ?? WHITE, ground !== undefined);
}
