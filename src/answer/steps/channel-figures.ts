import { applicantWords } from '../../catalogue/dimensions.ts';
import { indicators } from '../../catalogue/indicators.ts';
import { compare, decimalOf } from '../../domain/decimal.ts';
import { type Valued, isValued, lookUp } from '../../figures/look-up.ts';
import type { Store } from '../../storage/store.ts';
import { groupBy } from '../group-by.ts';
import type { Turn } from '../turn.ts';
import { measureOf } from './ratio-operands.ts';

/** The indicators that count a total by its channels (网站, 微博, 微信 for what was published). */
const byTotal = groupBy(
  indicators.filter(({ channel }) => channel !== null),
  ({ channel }) => channel?.of,
);

/** What one report says of the channels of the one total that is asked for. */
export async function findChannels(store: Store, turn: Turn): Promise<readonly Valued[]> {
  const [only, ...others] = turn.readings.filter(isValued);
  const channels = only && others.length === 0 ? (byTotal.get(only.indicator.id) ?? []) : [];
  if (!only || channels.length === 0 || turn.slots.operation !== 'value') return [];
  const measures = channels.flatMap(({ id }) => measureOf(id) ?? []);
  const { readings } = await lookUp(store, [only.report], measures, turn.text);
  const stated = readings.filter(isValued).filter(({ finding }) => finding.kind !== 'parts');
  return stated.filter(({ finding }) => finding.facts[0].start !== only.finding.facts[0].start);
}

/** 主要是企业提的吧: where one kind of applicant has none, the kinds that have some are the answer to the doubt. */
export async function findApplicants(store: Store, turn: Turn): Promise<readonly Valued[]> {
  const [only, ...others] = turn.readings.filter(isValued);
  const asked = only?.measure.applicant;
  if (!only || !asked || others.length > 0 || compare(only.finding.value, decimalOf(0)) !== 0) return [];
  const kinds = new Set(applicantWords.map(([, group]) => group).filter(({ columns }) => columns.length === 1));
  const measures = Array.from(kinds, (applicant) => ({
    alternatives: [only.indicator] as const,
    applicant,
    words: '',
  }));
  const { readings } = await lookUp(store, [only.report], measures, turn.text);
  return readings.filter(isValued).filter(({ finding }) => compare(finding.value, decimalOf(0)) > 0);
}
