import { indicatorOf } from '../../catalogue/indicators.ts';
import { type IndicatorId, indicatorId } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { type Valued, isValued, lookUp } from '../../figures/look-up.ts';
import type { Measure } from '../../figures/measures.ts';
import type { Store } from '../../storage/store.ts';
import type { Turn } from '../turn.ts';
import { labelOf } from '../statements/state-figure.ts';
import type { Operands } from '../statements/statements-for.ts';

/** More bodies than these are not asked for a share at once. */
const MOST = 60;

/**
 * A share needs what it is a share of: the operands of a rate of the catalogue, or the total that a part belongs to; for
 * each report that states them.
 */
export async function findOperands(store: Store, turn: Turn): Promise<Operands[]> {
  const reports = [...new Set(turn.readings.map(({ report }) => report))].slice(0, MOST);
  const found = await Promise.all(reports.map((report) => operandsIn(store, turn, report)));
  return found.flatMap((operands) => (operands && operands.part.length > 0 ? operands : []));
}

async function operandsIn(store: Store, turn: Turn, report: Report): Promise<Operands | null> {
  const { measures, operation } = turn.slots;
  if (measures.ratio) {
    const { part, whole, label } = measures.ratio;
    return { part: await readAll(store, turn, report, part), whole: await readAll(store, turn, report, whole), label };
  }
  const own = turn.readings.filter(isValued).filter((reading) => reading.report === report);
  const part = own.find((reading) => wholeOf(reading) !== null);
  const base = part && wholeOf(part);
  if (operation !== 'share' || !part || !base) return null;
  const whole = await readAll(store, turn, report, [indicatorId(base)]);
  return { part: [part], whole, label: `${labelOf(part)}占比` };
}

async function readAll(store: Store, turn: Turn, report: Report, ids: readonly IndicatorId[]): Promise<Valued[]> {
  const measures = ids.flatMap((id) => measureOf(id) ?? []);
  const { readings } = await lookUp(store, [report], measures, turn.text);
  const valued = readings.filter(isValued);
  return valued.length === measures.length ? valued : [];
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
