import { labelAbove } from './label-above.ts';
import { isAnother, type Owner } from '../identify/titles/title-owner.ts';
import type { Opening } from './openings.ts';
import { beginsAnew, isReport } from './own-content.ts';

/** Where a report of a file begins; without its opening where all from here on is set aside. */
export interface Start {
  readonly start: number;
  readonly opening: Opening | null;
}

interface Layout {
  readonly exactBlanks: boolean;
  /** The name of its sheet stands right above each title. */
  readonly hasSheets: boolean;
}

/** A file with more reports than these is a book. */
const MOST = 200;

/**
 * Where the reports of a text begin, in order; none where all openings may be of one report. A report that comes back
 * after another one is not told apart from it, and ends the list.
 */
export function findStarts(openings: readonly Opening[], text: string, layout: Layout): Start[] {
  if (!nameSeveral(openings)) return [];
  const stretches = openings.map(({ start }, index) => text.slice(start, openings[index + 1]?.start));
  const bearing = stretches.map((stretch) => isReport(stretch, layout.exactBlanks));
  const starts: Start[] = [];
  for (const { index, isNew } of othersIn(openings, stretches, bearing, layout)) {
    const first = coverOf(openings, bearing, index);
    const start = starts.length === 0 ? frontOf(openings, first) : (openings[first]?.start ?? 0);
    const labelled = layout.hasSheets ? labelAbove(text, start, 1) : start;
    starts.push({ start: labelled, opening: isNew ? (openings[index] ?? null) : null });
  }
  return starts;
}

const nameSeveral = (openings: readonly Opening[]) =>
  new Set(openings.flatMap(({ owner }) => owner.agency ?? [])).size > 1 ||
  new Set(openings.flatMap(({ owner }) => owner.time ?? [])).size > 1;

interface Other {
  readonly index: number;
  readonly isNew: boolean;
}

/** The openings at which another report begins than the one before; the last may be one that comes back. */
function othersIn(
  openings: readonly Opening[],
  stretches: readonly string[],
  bearing: readonly boolean[],
  { exactBlanks }: Layout,
): Other[] {
  const others: Other[] = [];
  const owners: Owner[] = [];
  let current = '';
  for (const [index, { owner }] of openings.entries()) {
    const stretch = stretches[index] ?? '';
    const last = owners.at(-1);
    const isOther = bearing[index] && (!last || (isAnother(owner, last) && beginsAnew(stretch, current, exactBlanks)));
    current = isOther ? stretch : current + stretch;
    if (last && bearing[index] && !isAnother(owner, last)) owners[owners.length - 1] = together(last, owner);
    if (!isOther) continue;
    const isNew = owners.length < MOST && owners.every((earlier) => isAnother(owner, earlier));
    others.push({ index, isNew });
    if (!isNew) break;
    owners.push(owner);
  }
  return others;
}

const together = (a: Owner, b: Owner): Owner => ({ agency: a.agency ?? b.agency, time: a.time ?? b.time });

/** A cover or a heading line right before the title belongs to it. */
function coverOf(openings: readonly Opening[], bearing: readonly boolean[], index: number): number {
  const { owner } = openings[index]!;
  let first = index;
  while (first > 0 && !bearing[first - 1] && !isAnother(openings[first - 1]!.owner, owner)) first--;
  return first;
}

/** What stands before the first report belongs to it, unless it names others too, as a table of contents does. */
const frontOf = (openings: readonly Opening[], first: number): number => {
  const { start, owner } = openings[first]!;
  return openings.slice(0, first).some((earlier) => isAnother(earlier.owner, owner)) ? start : 0;
};
