import type { Sight } from '../../sight.ts';
import { groupBy } from '../group-by.ts';
import type { Glyph } from '../page-marks.ts';

/** Height of the stripes of the page that are searched together. */
const STRIPE = 8;
const SAME_LINE = 0.5;

/**
 * The characters that a reader of the page has before their eyes. A page of mostly unseen ones is a scan with its text
 * laid over the picture. White ones on no ground are left out beside dark ones; in a line of their own a picture may be
 * behind them.
 */
export function shownGlyphs({ seen, unsure, unseen }: Readonly<Record<Sight, readonly Glyph[]>>): readonly Glyph[] {
  const layer = unseen.length > seen.length ? unseen : [];
  if (unsure.length === 0) return [...seen, ...layer];
  const stripes = groupBy(seen, ({ baseline }) => Math.floor(baseline / STRIPE));
  const isBesideInk = ({ baseline, size }: Glyph) => {
    const stripe = Math.floor(baseline / STRIPE);
    const near = [-1, 0, 1].flatMap((shift) => stripes.get(stripe + shift) ?? []);
    return near.some((other) => Math.abs(other.baseline - baseline) < SAME_LINE * size);
  };
  return [...seen, ...layer, ...unsure.filter((glyph) => !isBesideInk(glyph))];
}
