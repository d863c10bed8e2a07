import { indicatorId } from '../../domain/ids.ts';
import { periodKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { type Reading, isValued, lookUp } from '../../statistics/look-up.ts';
import { asksFigure } from '../../statistics/operation.ts';
import type { Measure } from '../../statistics/measures.ts';
import type { Store } from '../../storage/store.ts';
import type { Turn } from '../turn.ts';
import { byStanding } from './locate.ts';
import { measureOf } from './ratio-operands.ts';

/** Bodies shown side by side when the question names none. */
const MANY = 8;

/** Reads the asked measures in the located reports; one reading for each body, period and measure. */
export function lookUpFigures(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const list = measuresOf(turn);
    if (list.length === 0 || turn.slots.procedural || !asksFigure(turn.text)) return turn;
    const reports = [...(turn.reports ?? turn.library.reports)].filter(isStatistical).sort(byStanding);
    const { readings, queries } = await lookUp(store, reports, list, turn.text);
    const chosen = turn.reports
      ? bestForEachBody(turn, readings)
      : readings.filter(isValued).slice(0, MANY * list.length);
    return { ...turn, readings: chosen, queries: [...turn.queries, ...queries] };
  };
}

/** A question about change also wants what the report itself says of it (同比). */
function measuresOf({ slots }: Turn): readonly Measure[] {
  const { list } = slots.measures;
  if (slots.operation !== 'trend') return list;
  const claims = list.flatMap(({ alternatives }) => measureOf(indicatorId(`${alternatives[0].id}_yoy`)) ?? []);
  return [...list, ...claims];
}

const isStatistical = ({ kind }: Report) => kind !== 'guide' && kind !== 'regulation' && kind !== 'template';

/**
 * A place speaks through the body of the highest standing that reports the measure: its government before a department.
 * Bodies that the question names itself each speak for themselves. A claim that no report makes is not missed.
 */
function bestForEachBody({ slots }: Turn, readings: readonly Reading[]): Reading[] {
  const named = new Set(slots.agencies.flatMap(({ candidates }) => candidates));
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { report, indicator } = reading;
    const own = report.agency && named.has(report.agency.id) ? report.agency.id : (report.region ?? report.id);
    const key = `${own}/${report.period ? periodKey(report.period) : ''}/${indicator.id}/${reading.measure.applicant?.label ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  const best = [...groups.values()].flatMap(
    (group) => group.find(isValued) ?? group.find(isInformative) ?? group[0] ?? [],
  );
  return best.filter((reading) => isValued(reading) || !reading.indicator.id.endsWith('_yoy'));
}

const isInformative = ({ finding }: Reading) => finding.kind !== 'not_mentioned' && finding.kind !== 'no_such_item';
