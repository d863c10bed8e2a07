import type { Ruling } from '../page-marks.ts';

/** Lines nearer than this are one line, drawn in pieces or twice. */
export const NEAR = 3;
const SHORTEST = 6;

/** Joins pieces of one line. Cells that are drawn one by one share their sides. */
export function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  return (['horizontal', 'vertical'] as const)
    .flatMap((axis) => tracksOf(rulings.filter((ruling) => ruling.axis === axis)).flatMap(joinTrack))
    .filter(({ from, to }) => to - from >= SHORTEST);
}

/** Groups of parallel lines on (nearly) the same track. */
function tracksOf(rulings: readonly Ruling[]): Ruling[][] {
  const tracks: Ruling[][] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    const track = tracks.at(-1);
    if (track?.[0] && ruling.at - track[0].at <= NEAR) track.push(ruling);
    else tracks.push([ruling]);
  }
  return tracks;
}

function joinTrack(track: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const ruling of track.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && ruling.from - last.to <= NEAR)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, ruling.to) };
    else joined.push(ruling);
  }
  return joined;
}
