import type { Period } from '../../../src/domain/period.ts';
import { timeKey } from '../../../src/domain/period.ts';
import { DAY, isoDate } from '../../understand/chinese-date.ts';
import { findPublished } from '../../understand/published.ts';
import type { ClueOf } from '../clue.ts';
import type { Document } from '../document.ts';
import type { Told } from '../read-clues.ts';
import { isOwn } from './identification.ts';
import { type Part, periodOf, type StatedTime } from '../times/stated-time.ts';

type PeriodClue = ClueOf<'period'> & { readonly by: string };

/** A period with the clue that told it; null is a stretch without a name. */
export interface ToldPeriod {
  readonly period: Period | null;
  readonly clue: PeriodClue;
  /** The clue that its year rests on. */
  readonly rest: PeriodClue;
  readonly strength: number;
}

export interface DecidedPeriod {
  readonly told: ToldPeriod | null;
  /** Clues that say another time. */
  readonly others: readonly ToldPeriod[];
}

/** A month without its year is told by two clues, and so by none alone. */
const HALF_TOLD = 30;

/** The period of the document itself: the one told best, or a part of it that was counted. */
export function decidePeriod(document: Document, told: readonly Told[]): DecidedPeriod {
  const clues = told.filter((clue) => clue.field === 'period');
  const whole = withoutOuterYears(clues.map((clue) => [clue, wholly(clue, clues, document)] as const)).toSorted(
    (a, b) => b.strength - a.strength,
  );
  const [first] = whole;
  const finer = first && whole.find((other) => isPartOf(other, first));
  const chosen = finer ?? first ?? null;
  return { told: chosen, others: whole.filter((other) => chosen && !agree(other, chosen)) };
}

/** Where a month of an unknown year is told, a year that is told less surely is not the period. */
function withoutOuterYears(told: readonly (readonly [PeriodClue, ToldPeriod | null])[]): ToldPeriod[] {
  const open = told.flatMap(([{ strength }, period]) => (period ? [] : strength));
  const surest = Math.max(0, ...open);
  return told.flatMap(([, period]) =>
    period && (period.period?.kind !== 'year' || period.strength > surest) ? period : [],
  );
}

/** What was counted, and what a bulletin opens with, may be a part of the year that its title names. */
const COUNTED = new Set(['countingPeriod', 'openingTime']);

function isPartOf({ period, clue }: ToldPeriod, { period: outer, clue: outerClue }: ToldPeriod): boolean {
  if (!COUNTED.has(clue.by) || outerClue === clue || outer?.kind !== 'year') return false;
  return period === null
    ? yearOf(clue) === undefined || yearOf(clue) === outer.year
    : period.kind !== 'year' && period.year === outer.year;
}

const yearOf = ({ value }: PeriodClue) => ('is' in value ? value.is?.year : value.year);

const agree = (a: ToldPeriod, b: ToldPeriod) =>
  timeKey(a.period) === timeKey(b.period) ||
  (a.period?.kind === 'year' && a.period.year === b.period?.year) ||
  (b.period?.kind === 'year' && b.period.year === a.period?.year);

/** The clue with a year: its own, or one that the document tells elsewhere, or the name of the file. */
function wholly(clue: PeriodClue, clues: readonly PeriodClue[], document: Document): ToldPeriod | null {
  const { value, strength } = clue;
  if ('is' in value) return { period: value.is, clue, rest: clue, strength };
  if (value.year !== null) return { period: periodOf(value, value.year), clue, rest: clue, strength };
  const twins = clues.filter((other) => tellsYearOf(other, value));
  const own = twins.find(({ origin }) => isOwn(origin));
  const year = (own && yearOf(own)) ?? yearBefore(value.part, document);
  if (year !== undefined)
    return {
      period: periodOf(value, year),
      clue,
      rest: own ?? clue,
      strength: Math.max(strength - HALF_TOLD, own?.strength ?? 0),
    };
  const [named] = [...twins, ...clues.filter(isYearOfFile)];
  const told = named && yearOf(named);
  return told ? { period: periodOf(value, told), clue, rest: named, strength: strength - HALF_TOLD } : null;
}

/** Who files a bulletin of April under a year means April of it. */
const isYearOfFile = ({ value, origin }: PeriodClue) =>
  (origin === 'file' || origin === 'folder') && !('is' in value) && value.year !== null && value.part === null;

const tellsYearOf = ({ value }: PeriodClue, { part }: StatedTime) =>
  !('is' in value) && value.year !== null && value.part !== null && JSON.stringify(value.part) === JSON.stringify(part);

/** A day on a line of its own, as it stands under a signature above the annexes. */
const LINE = new RegExp(`^[ \\t]*${DAY}[ \\t]*$`, 'm');
const dayAlone = (text: string) => isoDate(LINE.exec(text)?.groups);

/** 4月份 in a document of 18 May 2022 is April 2022; December in one of January is that of the year before. */
function yearBefore(part: StatedTime['part'], { text, page }: Document): number | undefined {
  const day = findPublished(text, page) ?? dayAlone(text);
  if (day === null || part === null || part === 'unnamed') return undefined;
  const [year, month] = day.split('-').map(Number);
  return year !== undefined && month !== undefined ? year - Number(lastMonth(part) > month) : undefined;
}

function lastMonth({ kind, index }: Part): number {
  if (kind === 'month') return index;
  return kind === 'quarter' ? index * 3 : kind === 'half' ? index * 6 : Math.ceil(index / 4.5);
}
