import type { Notice } from '../../domain/answer.ts';
import type { Period } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { type Move, type Span, movedBy, partInWords, spanOfDay, spanOfPeriod } from '../../figures/time-moves.ts';
import { yearOf } from '../../plan/library.ts';
import type { TimeSlot } from '../slots.ts';
import type { Turn } from '../turn.ts';
import { byStanding, namedReports } from './locate.ts';
import { isAtParts, newest, wholeFirst } from './reports-at-time.ts';

/**
 * Turns what was said of time into years and parts: 前一年 is counted from the located report unless the talk named a
 * year, 上个月 of a first question from the clock; 比去年 wants the year before as well, and a change without a year
 * all years there are.
 */
export function settleTime(now: () => Date) {
  return (turn: Turn): Turn => {
    const named = namedReports(turn.slots, turn.library);
    const moved = settleMove(turn, named ?? [], now());
    const time = settleChange(turn, moved.time, named);
    const notices = [...turn.notices, ...moved.notices, ...assumedYear(moved.time, time)];
    return { ...turn, slots: { ...turn.slots, time }, notices };
  };
}

function assumedYear(before: TimeSlot, { years }: TimeSlot): Notice[] {
  const year = years.at(-1);
  return before.years.length > 0 || year === undefined
    ? []
    : [{ kind: 'assumption', text: `未指明年份，按库内最新的${year}年理解。` }];
}

function settleMove(turn: Turn, named: readonly Report[], today: Date) {
  const { time } = turn.slots;
  if (!time.move) return { time, notices: [] };
  const isFirst = turn.question.history.length === 0;
  const latest = locatedPeriod(turn, named, time);
  const fromReport =
    latest && (time.move.unit === 'year' || !isFirst) ? movedBy(spanOfPeriod(latest), time.move) : null;
  const span = fromReport ?? movedBy(spanOfDay(today, time.move.unit), time.move);
  if (!span) return { time, notices: [] };
  const meant = `${span.years.join('、')}年${span.parts.map(partInWords).join('、')}`;
  return {
    time: { ...time, ...span, parts: time.parts.length > 0 ? time.parts : span.parts, move: null },
    notices: [{ kind: 'assumption' as const, text: `“${time.words ?? ''}”按${meant}理解。` }],
  };
}

function settleChange(turn: Turn, time: TimeSlot, named: readonly Report[] | null): TimeSlot {
  const isStated = /同比|环比/.test(turn.text);
  const changes = turn.slots.operation === 'trend' && !isStated;
  if (!time.against && !changes) return time;
  if (changes && !time.against && time.years.length === 0) return { ...time, several: true };
  const latest = locatedPeriod(turn, named ?? [], time);
  const span = time.years.length > 0 || !latest ? time : { ...spanOfPeriod(latest), parts: time.parts };
  if (span.years.length !== 1) return { ...time, ...span };
  return { ...time, ...withBefore(span, time.against ?? YEAR_BEFORE, named ?? []) };
}

const YEAR_BEFORE: Move = { unit: 'year', by: -1 };

/** The time before joins in where the library has it and one table of years and parts can say both. */
function withBefore(span: Span, move: Move, named: readonly Report[]): Span {
  const before = movedBy(span, move);
  const isHeld = named.some(
    (report) =>
      before?.years.includes(yearOf(report) as never) && isAtParts(report, { parts: before.parts, whole: false }),
  );
  if (!before || !isHeld) return span;
  if (move.unit === 'year') return { ...span, years: [...before.years, ...span.years] };
  return before.years[0] === span.years[0] ? { ...span, parts: [...before.parts, ...span.parts] } : span;
}

/** The newest period of the body that speaks for the place; bulletins of a hotline only where the talk is of one. */
function locatedPeriod(turn: Turn, named: readonly Report[], time: TimeSlot): Period | undefined {
  const talk = [...turn.question.history.map(({ content }) => content), turn.text].join();
  const ofHotline = /热线|12345/.test(talk);
  const dated = wholeFirst(named.filter((report) => isAtParts(report, time)));
  const meant = dated.filter(({ kind }) => (kind === 'hotline_report') === ofHotline);
  return newest(meant.length > 0 ? meant : dated).sort(byStanding)[0]?.period ?? undefined;
}
