import { indicatorOf } from '../../src/catalogue/indicators.ts';
import type { Check } from '../../src/domain/check.ts';
import { type Decimal, decimalOf, percentage, subtract } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { type IndicatorId, indicatorId } from '../../src/domain/ids.ts';
import { type Rule, known, operandsOf, placesOf, unknown } from './compare-sides.ts';
import { decimalsOf, isWithinRounding } from './rates.ts';
import { figureOf } from './stated-figure.ts';
import type { ReportFacts } from './report-facts.ts';

const YEAR_ON_YEAR = '_yoy';

/** 同比增长10% against the same figure in the report of the year before. */
export function checkGrowth(own: ReportFacts, previous: ReportFacts | null): Check[] {
  return own.prose.facts
    .filter(({ indicator, unit }) => unit === '%' && indicator?.endsWith(YEAR_ON_YEAR))
    .map((claim) => checkClaim(own, previous, claim));
}

function checkClaim(own: ReportFacts, previous: ReportFacts | null, claim: Fact): Check {
  const id = indicatorId((claim.indicator ?? '').slice(0, -YEAR_ON_YEAR.length));
  const common = { ...ruleFor(id), report: own.report.id, other: previous?.report.id ?? null };
  const now =
    own.prose.facts.findLast((fact) => fact.indicator === id && own.prose.together(fact, claim)) ?? figureOf(own, id);
  const before = previous ? figureOf(previous, id) : undefined;
  const printed = signed(claim);
  const decimals = decimalsOf(claim);
  const change =
    now?.value && before?.value ? percentage(subtract(now.value, before.value), before.value, decimals + 2) : undefined;
  if (change === undefined) return { ...common, ...unknown(printed, null) };
  const holds = isWithinRounding(printed, change, decimals);
  const places = holds ? [] : placesOf({ left: operandsOf([claim]), right: operandsOf([now, before]) });
  return { ...common, ...known(printed, change), outcome: holds ? 'pass' : 'fail', places };
}

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
