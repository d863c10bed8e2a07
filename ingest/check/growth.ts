import { indicatorOf } from '../../src/catalogue/indicators.ts';
import type { Check } from '../../src/domain/check.ts';
import { type Decimal, decimalOf, percentage, subtract } from '../../src/domain/decimal.ts';
import { type Fact, hasValue } from '../../src/domain/fact.ts';
import { type IndicatorId, indicatorId } from '../../src/domain/ids.ts';
import { yardstickOf } from '../../src/domain/one-unit.ts';
import { type Rule, known, operandsOf, placesOf, unknown } from './compare-sides.ts';
import { isCount } from './prose.ts';
import { decimalsOf, isWithinRounding } from './rates.ts';
import type { ReportFacts } from './report-facts.ts';
import { figureOf } from './stated-figure.ts';

const YEAR_ON_YEAR = '_yoy';
const COMPARED = /同比|[较比](?:上|去)一?年/;

/** 收到110件，同比增长10% against the same figure in the body's report of the year before. */
export const checkGrowth = (own: ReportFacts, previous: ReportFacts | null): Check[] =>
  own.prose.facts
    .filter((fact) => fact.unit === '%' && (isClaim(fact) || COMPARED.test(fact.subject ?? '')))
    .flatMap((claim) => checkClaim(own, previous, claim) ?? []);

const isClaim = ({ indicator }: Fact) => indicator?.endsWith(YEAR_ON_YEAR) ?? false;

/** The figure that grew stands before the claim in its sentence; without one the claim must name it. */
function checkClaim(own: ReportFacts, previous: ReportFacts | null, claim: Fact): Check | null {
  const { prose } = own;
  const beside = prose.facts.findLast(
    (fact) => fact.end <= claim.start && isCount(fact) && prose.together(fact, claim),
  );
  const id = beside?.indicator ?? (isClaim(claim) ? baseOf(claim) : null);
  if (id === null) return null;
  const now = beside?.indicator === id ? beside : figureOf(own, id);
  return compareGrowth(own, previous, claim, { id, now, before: previous ? figureOf(previous, id) : undefined });
}

const baseOf = ({ indicator }: Fact) => indicatorId((indicator ?? '').slice(0, -YEAR_ON_YEAR.length));

interface Growth {
  readonly id: IndicatorId;
  readonly now: Fact | undefined;
  readonly before: Fact | undefined;
}

function compareGrowth(
  own: ReportFacts,
  previous: ReportFacts | null,
  claim: Fact,
  { id, now, before }: Growth,
): Check {
  const common = { ...ruleFor(id), report: own.report.id, other: previous?.report.id ?? null };
  const printed = signed(claim);
  const decimals = decimalsOf(claim);
  const change = now && before && changeOf(now, before, decimals + 2);
  if (change === undefined) return { ...common, ...unknown(printed, null) };
  const holds = isWithinRounding(printed, change, decimals);
  const places = holds ? [] : placesOf({ left: operandsOf([claim]), right: operandsOf([now, before]) });
  const outcome = holds ? 'pass' : isOneSeries(id, now, before) ? 'fail' : 'uncertain';
  return { ...common, ...known(printed, change), outcome, places };
}

function changeOf(now: Fact, before: Fact, places: number): Decimal | undefined {
  const yardstick = yardstickOf([now.unit, before.unit]);
  if (!yardstick || !hasValue(now) || !hasValue(before)) return undefined;
  const base = yardstick.amount(before);
  return percentage(subtract(yardstick.amount(now), base), base, places);
}

/** Counts of class C, and figures of two circles, need not be counted alike in two years. */
const isOneSeries = (id: IndicatorId, now: Fact | undefined, before: Fact | undefined) =>
  indicatorOf(id)?.comparable !== 'C' && (before?.source === 'table' || now?.scope === before?.scope);

const ruleFor = (id: IndicatorId): Rule => ({
  rule: 'R1.yoy',
  kind: 'growth',
  severity: 'warning',
  label: `正文的同比增减应与上一年度报告的“${indicatorOf(id)?.label ?? id}”相符`,
});

const signed = ({ value, subject }: Fact): Decimal => {
  const printed = value ?? decimalOf(0);
  return /降|减|少|下滑/.test(subject ?? '') ? subtract(decimalOf(0), printed) : printed;
};
