import { indicatorId } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/answer.ts';
import { timeKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { type Reading, isValued, lookUp } from '../../statistics/look-up.ts';
import { asksFigure, asksMean } from '../../statistics/operation.ts';
import type { Measure } from '../../statistics/measures.ts';
import { settleCopies } from '../../statistics/rival-copies.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../library.ts';
import type { Slots } from '../slots.ts';
import type { Turn } from '../turn.ts';
import { byStanding } from './locate.ts';
import { measureOf } from './ratio-operands.ts';

/** Bodies shown side by side when the question names none. */
const MANY = 8;

/** Reads the asked measures in the located reports; one reading for each body, period and measure. */
export function lookUpFigures(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const list = measuresOf(turn);
    if (list.length === 0 || turn.slots.procedural || !asksFigure(turn.text) || asksMean(turn.text)) return turn;
    const reports = [...(turn.reports ?? turn.library.reports)]
      .filter(isStatistical)
      .sort((a, b) => placeIn(turn.slots, a) - placeIn(turn.slots, b) || byStanding(a, b));
    const { readings, queries } = await lookUp(store, reports, list, turn.text);
    const looked = { ...turn, queries: [...turn.queries, ...queries] };
    if (turn.reports) return { ...looked, readings: bestForEachBody(turn, readings) };
    const valued = settleCopies(readings).filter(isValued);
    return turn.slots.operation === 'value' && bodiesOf(valued).length > MANY
      ? { ...looked, outcome: askWhose(turn, bodiesOf(valued)) }
      : { ...looked, readings: valued };
  };
}

const bodiesOf = (readings: readonly Reading[]) => [
  ...new Set(readings.flatMap(({ report }) => (report.agency ? [nameOf(report)] : []))),
];

/** Too many bodies have the figure to list them all, and none is meant more than another. */
function askWhose({ text, notices }: Turn, bodies: readonly string[]): Outcome | null {
  const [first, ...rest] = bodies.slice(0, MANY).map((name) => ({ label: name, question: `${name}${text}` }));
  if (!first) return null;
  return {
    status: 'clarify',
    reason: 'ambiguous_question',
    text: '库内有许多机关的报告都有这个数字，请写明地区或机关，例如：',
    options: [first, ...rest],
    notices,
    suggestions: [],
  };
}

/** A bare rate (公开率) is read from its operands; a question about change also wants what the report itself says of it (同比). */
function measuresOf({ slots }: Turn): readonly Measure[] {
  const { list, ratio } = slots.measures;
  if (list.length === 0 && ratio) return [...ratio.part, ...ratio.whole].flatMap((id) => measureOf(id) ?? []);
  if (slots.operation !== 'trend') return list;
  const claims = list.flatMap(({ alternatives }) => measureOf(indicatorId(`${alternatives[0].id}_yoy`)) ?? []);
  return [...list, ...claims];
}

/** 宝塔区和洪泽区哪个多: in the order in which the question names them. */
const placeIn = ({ places, agencies }: Slots, { region, agency }: Report) =>
  Math.max(
    places.findIndex(({ candidates }) => region !== null && candidates.includes(region)),
    agencies.findIndex(({ candidates }) => agency !== null && candidates.includes(agency.id)),
  );

export const isStatistical = ({ kind }: Report) => kind !== 'guide' && kind !== 'regulation' && kind !== 'template';

/**
 * Several files of one report are one reading. A place speaks through the body of the highest standing that reports the measure: its government before a department.
 * Bodies that the question names itself each speak for themselves. A claim that no report makes is not missed.
 */
export function bestForEachBody({ slots }: Pick<Turn, 'slots'>, readings: readonly Reading[]): Reading[] {
  const named = new Set(slots.agencies.flatMap(({ candidates }) => candidates));
  const groups = new Map<string, Reading[]>();
  for (const reading of settleCopies(readings)) {
    const { report, indicator } = reading;
    const own = report.agency && named.has(report.agency.id) ? report.agency.id : (report.region ?? report.id);
    const key = `${own}/${timeKey(report.period)}/${indicator.id}/${reading.measure.applicant?.label ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  const best = [...groups.values()].flatMap(
    (group) => group.find(isValued) ?? group.find(isInformative) ?? group[0] ?? [],
  );
  return best.filter((reading) => isValued(reading) || !reading.indicator.id.endsWith('_yoy'));
}

const isInformative = ({ finding }: Reading) => finding.kind !== 'not_mentioned' && finding.kind !== 'no_such_item';
