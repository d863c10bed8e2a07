import type { Outcome } from '../../domain/answer.ts';
import { periodLabel } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { type Reading, lookUp } from '../../statistics/look-up.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf, yearOf } from '../library.ts';
import type { Turn } from '../turn.ts';
import { byStanding, namedReports } from './locate.ts';

/** Bodies shown side by side when the question names none. */
const MANY = 8;

/** Reads the asked measures in the located reports; one reading for each body, period and measure. */
export function lookUpFigures(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const { list } = turn.slots.measures;
    if (list.length === 0 || turn.slots.procedural) return noReportAtThatTime(turn) ?? turn;
    const reports = [...(turn.reports ?? turn.library.reports)].filter(isStatistical).sort(byStanding);
    const { readings, queries } = await lookUp(store, reports, list);
    const chosen = turn.reports ? bestForEachBody(turn, readings) : answering(readings).slice(0, MANY * list.length);
    const filled = { ...turn, readings: chosen, queries: [...turn.queries, ...queries] };
    return chosen.length > 0 ? filled : (noReportAtThatTime(filled) ?? filled);
  };
}

const isStatistical = ({ kind }: Report) => kind !== 'guide' && kind !== 'regulation' && kind !== 'template';
const isAnswering = ({ finding }: Reading) => finding.kind === 'table' || finding.kind === 'prose';
const answering = (readings: readonly Reading[]) => readings.filter(isAnswering);

/**
 * A place speaks through the body of the highest standing that reports the measure: its government before a department.
 * Bodies that the question names itself each speak for themselves.
 */
function bestForEachBody({ slots }: Turn, readings: readonly Reading[]): Reading[] {
  const named = new Set(slots.agencies.flatMap(({ candidates }) => candidates));
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { report, measure } = reading;
    const own = report.agency && named.has(report.agency.id) ? report.agency.id : (report.region ?? report.id);
    const key = `${own}/${report.period?.year ?? ''}/${slots.measures.list.indexOf(measure)}`;
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.values()].flatMap(
    (group) => group.find(isAnswering) ?? group.find(isInformative) ?? group[0] ?? [],
  );
}

const isInformative = ({ finding }: Reading) => finding.kind !== 'not_mentioned' && finding.kind !== 'no_such_item';

/** The body is in the library, the year is not. */
function noReportAtThatTime(turn: Turn): Turn | null {
  const { slots, library, reports } = turn;
  const named = namedReports(slots, library);
  if (!named || !reports || reports.length > 0 || named.length === 0 || slots.time.years.length === 0) return null;
  const periods = [...new Set(named.flatMap(({ period }) => (period ? periodLabel(period) : [])))].sort();
  const first = named[0];
  if (!first || periods.length === 0) return null;
  return { ...turn, outcome: notInLibrary(turn, nameOf([...named].sort(byStanding)[0] ?? first), periods) };
}

function notInLibrary({ slots, notices, library }: Turn, body: string, periods: readonly string[]): Outcome {
  const years = slots.time.years.join('、');
  const said = slots.time.words ? `(${slots.time.words})` : '';
  const newest = Math.max(...library.reports.map((report) => yearOf(report) ?? 0));
  const future = slots.time.years.some((year) => year > newest) ? `库内最新为${newest}年度。` : '';
  return {
    status: 'not_found',
    reason: 'not_in_library',
    text: `库内没有${body}${years}年${said}的报告,因此无法回答(这不等于数量为零)。已收录的年度:${periods.join('、')}。${future}`,
    citations: [],
    figures: [],
    notices,
    handover: null,
    suggestions: [],
  };
}
