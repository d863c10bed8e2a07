import { compare } from '../domain/decimal.ts';
import { byLead } from '../domain/leading-copy.ts';
import { periodKey } from '../domain/period.ts';
import { compareQuantities, type Quantity } from '../domain/units.ts';
import { type Found, type Valued, isValued } from './found.ts';

/**
 * Of the readings of one measure in several files of one body's report the leading one, which knows what the others say
 * otherwise: the body counts once, and no file wins in silence. Files that agree are copies, and one of them will do.
 */
export function settleCopies(readings: readonly Found[]): Found[] {
  const groups = new Map<string, Found[]>();
  const measures = [...new Set(readings.map(({ measure }) => measure))];
  for (const reading of readings) {
    const key = `${fileKey(reading)}/${measures.indexOf(reading.measure)}`;
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return Array.from(groups.values(), settle).flat();
}

/** Files with the same key are of one body, kind and time; what does not name its body or its time is like no other. */
const fileKey = ({ report: { id, agency, period, kind } }: Pick<Found, 'report'>) =>
  agency && period ? `${agency.id}/${kind}/${periodKey(period)}` : id;

/** One report may give several figures for a measure (两批): all of them stay. */
function settle(group: readonly Found[]): Found[] {
  const ordered = group.toSorted((a, b) => byLead(a.report, b.report));
  const valued = ordered.filter(isValued);
  const [first] = valued;
  if (!first) return [ordered.find(isInformative) ?? ordered[0]!];
  const agreeing = valued.filter((one) => !contradict(first, one));
  const lead = agreeing.find(({ finding }) => finding.kind === 'table') ?? first;
  const others = valued.filter(({ report }) => report !== lead.report);
  const beside = valued.filter((one) => one !== lead && one.report === lead.report);
  return [{ ...lead, rivals: distinct(others.filter((one) => contradict(first, one))) }, ...beside];
}

const isInformative = ({ finding }: Found) => finding.kind !== 'not_mentioned' && finding.kind !== 'no_such_item';

/** Several files may say the same otherwise. */
const distinct = (rivals: readonly Valued[]) =>
  rivals.filter((one, index) => !rivals.slice(0, index).some((earlier) => !contradict(earlier, one)));

/** A copy that lost its tables has only the sentences of the others: what they say too is no contradiction. */
function contradict(a: Valued, b: Valued): boolean {
  if (a.indicator.id !== b.indicator.id || a.label !== b.label || isSame(a, b) || mayBe(a, b) || mayBe(b, a))
    return false;
  return !(isInProseOf(a, b) || isInProseOf(b, a));
}

const quantityOf = ({ finding, indicator }: Valued): Quantity => ({
  value: finding.value,
  unit: finding.facts[0].unit ?? indicator.unit,
});

/** Sign of a − b; of units that cannot be compared that of the bare numbers. */
const order = (a: Quantity, b: Quantity): number => compareQuantities(a, b) ?? compare(a.value, b.value);

const isSame = (a: Valued, b: Valued) => order(quantityOf(a), quantityOf(b)) === 0;

/** 10万余 may be 100234; 约 may be anything near. */
function mayBe(a: Valued, b: Valued): boolean {
  const { low, high } = a.finding.facts[0];
  const [{ unit }, exact] = [quantityOf(a), quantityOf(b)];
  if (a.finding.kind === 'table' || (low !== null && low === high)) return false;
  const isAbove = low === null || order({ value: low, unit }, exact) <= 0;
  return isAbove && (high === null || order(exact, { value: high, unit }) <= 0);
}

const isInProseOf = (withTable: Valued, { finding }: Valued) =>
  withTable.finding.kind === 'table' &&
  finding.kind === 'prose' &&
  withTable.prose.some(({ value }) => compare(value, finding.value) === 0);
