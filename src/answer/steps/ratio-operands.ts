import type { Ratio } from '../../catalogue/dimensions.ts';
import { indicatorOf } from '../../catalogue/indicators.ts';
import { type IndicatorId, indicatorId } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { type Valued, isValued, lookUp } from '../../statistics/look-up.ts';
import type { Measure } from '../../statistics/measures.ts';
import type { Store } from '../../storage/store.ts';
import { groupBy } from '../group-by.ts';
import type { Turn } from '../turn.ts';
import { labelOf } from '../statements/state-figure.ts';
import type { Operands } from '../statements/statements-for.ts';

/**
 * A share needs what it is a share of: the operands of a rate of the catalogue, or the total that a part belongs to; for
 * each report that states them.
 */
export async function findOperands(store: Store, turn: Turn): Promise<Operands[]> {
  const { measures, operation } = turn.slots;
  const found = measures.ratio
    ? await ratios(store, turn, measures.ratio)
    : operation === 'share'
      ? await shares(store, turn)
      : [];
  return found.filter(({ part }) => part.length > 0);
}

async function ratios(store: Store, turn: Turn, { part, whole, label }: Ratio): Promise<Operands[]> {
  const reports = [...new Set(turn.readings.map(({ report }) => report))];
  const read = await readAll(store, turn, reports, [...part, ...whole]);
  return reports.map((report) => ({ part: read(report, part), whole: read(report, whole), label }));
}

/** Of each report the first figure that is part of a total. */
async function shares(store: Store, turn: Turn): Promise<Operands[]> {
  const parts = new Map<Report, Part>();
  for (const reading of turn.readings.filter(isValued)) {
    const base = wholeOf(reading);
    if (base !== null && !parts.has(reading.report)) parts.set(reading.report, { reading, base: indicatorId(base) });
  }
  const bases = new Set(Array.from(parts.values(), ({ base }) => base));
  const read = await readAll(store, turn, [...parts.keys()], [...bases]);
  return Array.from(parts, ([report, { reading, base }]) => ({
    part: [reading],
    whole: read(report, [base]),
    label: `${labelOf(reading)}占比`,
  }));
}

interface Part {
  readonly reading: Valued;
  readonly base: IndicatorId;
}

/** What a report states of some indicators; nothing where it does not state each of them. */
type Read = (report: Report, ids: readonly IndicatorId[]) => readonly Valued[];

/** One query for all reports, however many there are. */
async function readAll(
  store: Store,
  turn: Turn,
  reports: readonly Report[],
  ids: readonly IndicatorId[],
): Promise<Read> {
  const measures = new Map([...new Set(ids)].flatMap((id) => pairOf(id)));
  const { readings } = await lookUp(store, reports, [...measures.values()], turn.text);
  const valued = groupBy(readings.filter(isValued), ({ report }) => report.id);
  return (report, wanted) => {
    const own = wanted.flatMap(
      (id) => valued.get(report.id)?.find(({ measure }) => measure === measures.get(id)) ?? [],
    );
    return own.length === wanted.length ? own : [];
  };
}

function pairOf(id: IndicatorId): (readonly [IndicatorId, Measure])[] {
  const measure = measureOf(id);
  return measure ? [[id, measure]] : [];
}

export function measureOf(id: IndicatorId): Measure | undefined {
  const indicator = indicatorOf(id);
  return indicator && { alternatives: [indicator], applicant: null, words: '' };
}

/** 复议里被纠正的占多少: the total named beside its part is no part itself. */
function wholeOf({ measure, indicator }: Valued): string | null {
  const base = measure.applicant ? indicator.id : baseOf(indicator.id);
  return base === indicator.id && !measure.applicant ? null : base;
}

/** Outcomes are shares of what was decided, channels and applicants of what was received. */
function baseOf(id: string): string | null {
  if (id.startsWith('foi.received')) return 'foi.received';
  if (/^foi\.(?:outcome|refused|unavailable|not_processed|other)\./.test(id)) return 'foi.answered';
  if (/^proactive\.(?:info_(?!total)|five_open|key_field)/.test(id)) return 'proactive.info_total';
  return id.startsWith('dispute.review.') ? 'dispute.review' : null;
}
