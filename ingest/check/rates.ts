import { rateRules } from '../../src/catalogue/rules.ts';
import type { Check } from '../../src/domain/check.ts';
import { type Decimal, compare, decimalOf, divide, multiply, percentage, subtract } from '../../src/domain/decimal.ts';
import { type Fact, hasValue } from '../../src/domain/fact.ts';
import { yardstickOf } from '../../src/domain/one-unit.ts';
import { compareQuantities } from '../../src/domain/units.ts';
import type { ReportId } from '../../src/domain/ids.ts';
import { type Rule, checkOf, operandsOf, placesOf, unknown } from './compare-sides.ts';
import { type Prose, counting, isCount } from './prose.ts';

const rule = (label: string): Rule => ({ rule: 'R1.rate', kind: 'rate', severity: 'warning', label });

/** Printed rates and shares against the figures beside them, within the rounding of the printed decimals. */
export const checkRates = (report: ReportId, prose: Prose): Check[] =>
  prose.facts
    .filter(({ unit }) => unit === '%')
    .flatMap((rate) => checkCompletion(report, prose, rate) ?? checkShare(report, prose, rate) ?? []);

/** 受理1243条，办结1172条，办结率94.3%: both figures stand before the rate in its own sentence. */
function checkCompletion(report: ReportId, prose: Prose, rate: Fact): Check | null {
  const before = (facts: readonly Fact[]) =>
    facts.findLast((fact) => fact.end <= rate.start && prose.together(fact, rate));
  for (const { words, part: partId, whole: wholeId } of rateRules) {
    const match = words.exec((rate.subject ?? '').slice(-8));
    const whole = match && before(counting(prose, wholeId));
    if (!match || !whole) continue;
    const label = `正文的${match[0]}应等于办结或答复件数占收到件数的比例`;
    return compareRate(report, rule(label), { rate, part: before(counting(prose, partId)), whole }, 'fail');
  }
  return null;
}

/** 咨询类124599件，占63.72%: of a larger figure before it in the paragraph; another base may have been meant. */
function checkShare(report: ReportId, prose: Prose, rate: Fact): Check | null {
  if (!isShare(rate)) return null;
  const counts = prose.facts.filter((fact) => isCount(fact) && fact.end <= rate.start && prose.near(fact, rate));
  const part = counts.findLast((fact) => prose.together(fact, rate));
  const wholes = counts.filter(
    (fact) => part && fact.unit === part.unit && isLarger(fact, part) && !isShare(behind(prose, fact)),
  );
  const label = '正文印出的占比应等于该项与同段总数之比';
  const checks = wholes.map((whole) => compareRate(report, rule(label), { rate, part, whole }, 'uncertain'));
  return checks.find(({ outcome }) => outcome === 'pass') ?? checks[0] ?? null;
}

const isShare = (fact: Fact | undefined) => fact?.unit === '%' && /占[^,、。]{0,8}$/.test(fact.subject ?? '');

/** What has a share printed behind it is a part itself. */
const behind = ({ facts }: Prose, fact: Fact) => facts[facts.indexOf(fact) + 1];

const isLarger = (a: Fact, b: Fact) => hasValue(a) && hasValue(b) && (compareQuantities(a, b) ?? 0) > 0;

interface Ratio {
  readonly rate: Fact;
  readonly part: Fact | undefined;
  readonly whole: Fact;
}

function compareRate(report: ReportId, head: Rule, { rate, part, whole }: Ratio, otherwise: Check['outcome']): Check {
  const reports = { report, other: null };
  const printed = rate.value ?? decimalOf(0);
  const decimals = decimalsOf(rate);
  const computed = part && rateOf(part, whole, decimals + 2);
  if (computed === undefined) return checkOf(head, reports, unknown(printed, null));
  const outcome = isWithinRounding(printed, computed, decimals) ? 'pass' : otherwise;
  const places = outcome === 'pass' ? [] : placesOf({ left: operandsOf([rate]), right: operandsOf([part, whole]) });
  return checkOf(head, reports, {
    left: printed,
    right: computed,
    difference: subtract(printed, computed),
    outcome,
    places,
  });
}

/** A part of a whole in percent; undefined where the two do not measure the same. */
export function rateOf(part: Fact, whole: Fact, places: number): Decimal | undefined {
  const yardstick = yardstickOf([part.unit, whole.unit]);
  if (!yardstick || !hasValue(part) || !hasValue(whole)) return undefined;
  return percentage(yardstick.amount(part), yardstick.amount(whole), places);
}

/** As printed, not as stored: 94.30% has two decimals. */
export const decimalsOf = ({ wording }: Fact) => /[.．](\d+)/.exec(wording)?.[1]?.length ?? 0;

/** 94.3 stands for anything from 94.25 to 94.35, both ends included. */
export function isWithinRounding(printed: Decimal, computed: Decimal, decimals: number): boolean {
  const distance = subtract(printed, computed).replace('-', '');
  const half = divide(decimalOf(5), multiply(decimalOf(10 ** decimals), decimalOf(10)), decimals + 1);
  return half !== undefined && compare(distance as Decimal, half) <= 0;
}
