import { indicatorOf, indicators } from '../../catalogue/indicators.ts';
import { compare, decimalOf } from '../../domain/decimal.ts';
import { timeKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { singleApplicants } from '../../figures/applicants.ts';
import { type Asked, PLAIN } from '../../figures/asked.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { type Found, isMet, isValued, type Valued } from '../../figures/found.ts';
import { ratioOf } from '../../catalogue/dimensions.ts';
import { settleCopies } from '../../figures/rival-copies.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import { nameOf } from '../../plan/library.ts';
import type { Plan } from '../../plan/plan.ts';
import { byStanding } from '../../plan/standing.ts';
import type { Figures, Measure, Query } from '../../query/query.ts';
import { openDesk } from '../render/zh/statements/desk.ts';
import { findEvidence } from '../render/zh/statements/oddities.ts';
import type { Result, Told } from '../result.ts';
import { findClaimed } from './claimed-change.ts';
import type { RunContext } from './context.ts';
import { listingOf } from './listing.ts';
import { measureOf } from './measure-of.ts';
import { findOperands } from './operands.ts';
import { reportsByWords } from './reports-by-words.ts';
import { tellInWords } from './tell-in-words.ts';

/** Bodies shown side by side when the question names none. */
const MANY = 8;

export const isStatistical = ({ kind }: Report): boolean =>
  kind !== 'guide' && kind !== 'regulation' && kind !== 'template';

/** Finds the figures of a query; null where it asks for none that could be found. */
export async function runFigures(want: Figures, plan: Plan, context: RunContext): Promise<Result> {
  const measures = measuresOf(want, plan).map((measure) => ({
    ...measure,
    narrowed: [...measure.narrowed, ...plan.unheld],
  }));
  if (measures.length === 0) return { kind: 'what', reports: plan.reports };
  const asked = askedOf(want, plan.query);
  const reports = await reportsFor(measures, plan, context);
  const isAnybodys = plan.isOpen && want.do === 'value' && want.bound === null;
  const isOfMany = (all: readonly Found[]) => isAnybodys && bodiesOf(settle(plan, all).found).length > MANY;
  const { found: all, queries } = await findFigures(context.figures, reports, measures, asked, isOfMany);
  const { found, merged } = settle(plan, all);
  const valued = found.filter(isValued).filter(isMet);
  if (plan.unheld.length > 0 && valued.length === 0)
    return {
      kind: 'nobody',
      nobody: { kind: 'bodies', words: plan.unheld.map((body) => `${plan.subjects[0]?.words ?? ''}${body}`) },
    };
  if (isAnybodys && bodiesOf(valued).length > MANY) return { kind: 'whose', bodies: bodiesOf(valued) };
  const listed = listingOf(want, plan.query.whose, found);
  const told = listed.filter(isValued).filter(isMet);
  return {
    kind: 'figures',
    want: { ...want, of: measures },
    found,
    operands: await findOperands(context.figures, want, told, asked),
    claimed: await findClaimed(context.figures, want, asked.scope, listed),
    told: await tellOthers(plan, found, context),
    channels: await findChannels(context, want, valued, found),
    applicants: await findApplicants(context, valued),
    evidence: await findEvidence(context.store, listed),
    desk: await openDesk(context.store, listed),
    queries,
    merged,
  };
}

/** One reading of each body and measure; where nobody is named, of those that have the figure. */
function settle(plan: Plan, all: readonly Found[]) {
  const best = bestOfEachBody(plan, all);
  return mergeJoined(plan.isOpen ? best.filter((one) => isValued(one) && isMet(one)) : best);
}

/** A rate of the catalogue is read from its operands; a hotline that is named with nothing else is asked for what it took. */
export function measuresOf(
  { of, whole, do: operation, against }: Figures,
  { query, reports }: Plan,
): readonly Measure[] {
  const spelled = of.flatMap((measure) => {
    const ratio = measure.of.map(ratioOf).find(Boolean);
    return ratio ? [...ratio.part, ...ratio.whole].flatMap((id) => measureOf(id)) : [measure];
  });
  // 许可是处罚的几倍: both are figures of their own.
  if (spelled.length > 0 && operation === 'ratio' && whole) return [...spelled, whole];
  if (spelled.length > 0) return spelled;
  return query.whose.line === 'hotline' || (against !== null && isOfHotlines(reports)) ? measureOf(ACCEPTED) : [];
}

/** 5月同比下降多少: of a hotline it is what it took. */
const isOfHotlines = (reports: readonly Report[]) =>
  reports.length > 0 && reports.every(({ kind }) => kind === 'hotline_report');

const ACCEPTED = 'hotline.accepted' as IndicatorId;

function askedOf(want: Figures, { scope }: Query): Asked {
  const isRate = want.of.some(({ unit, words }) => unit === '%' || /率$|占比/.test(words));
  return {
    scope,
    rate: want.do === 'share' ? 'share' : isRate ? 'any' : null,
    several: want.do === 'sum' && want.of.length === 1 ? want.top : null,
  };
}

/** The reports of the plan, those that count; where nobody is named and no catalogue knows the words, those that have them. */
async function reportsFor(measures: readonly Measure[], plan: Plan, context: RunContext): Promise<readonly Report[]> {
  const reports = plan.reports.filter(isStatistical);
  const isKnown = measures.every(({ of }) => of.length > 0);
  return plan.isOpen && !isKnown ? reportsByWords(measures, reports, context) : reports;
}

export const bodiesOf = (found: readonly Found[]): string[] => [
  ...new Set(found.flatMap(({ report }) => (report.agency ? [nameOf(report)] : []))),
];

/**
 * Several files of one report are one. A place speaks through the body of the highest standing that reports the measure: its government before a department.
 * Bodies that the question names itself, and all of them where it asks which ones (哪些单位), each speak for themselves.
 */
export function bestOfEachBody({ query: { whose } }: Pick<Plan, 'query'>, found: readonly Found[]): Found[] {
  const named = new Set(whose.bodies.flatMap(({ may }) => may));
  const groups = new Map<string, Found[]>();
  const settled = settleCopies(found);
  for (const one of settled.toSorted((a, b) => byStanding(a.report, b.report))) {
    const { report, measure } = one;
    const own =
      report.agency && (named.has(report.agency.id) || whose.every)
        ? report.agency.id
        : (report.region ?? report.agency?.id ?? report.id);
    const key = `${own}/${timeKey(report.period)}/${keyOf(measure)}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const best = [...groups.values()].flatMap((group) => {
    const first =
      group.find((one) => isValued(one) && isMet(one)) ?? group.find(isInformative) ?? group.find(isValued) ?? group[0];
    return group.filter((one) => one === first || (isValued(one) && isMet(one) && one.report === first?.report));
  });
  const places = new Map(settled.map((one, place) => [one, place]));
  return best.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

const keyOf = ({ of, words, applicants, narrowed, except }: Measure) =>
  `${of.join()}${of.length > 0 ? '' : words}${applicants.join()}${narrowed.join()}${except}`;

const isInformative = ({ finding }: Found) => finding.kind === 'table_lost' || finding.kind === 'no_value';

/** 制作、获取政府信息总数: two halves of one label come to one figure. */
function mergeJoined(found: readonly Found[]): { readonly found: Found[]; readonly merged: Measure[] } {
  const merged: Measure[] = [];
  const known = new Set<string>();
  const kept = found.filter((one) => {
    const fact = isValued(one) ? factKey(one) : null;
    const isTwin = fact !== null && known.has(fact);
    if (isTwin) merged.push(one.measure);
    if (fact !== null) known.add(fact);
    return !isTwin;
  });
  return { found: kept, merged };
}

const factKey = ({ report, finding: { facts }, indicator }: Valued) =>
  `${report.id}/${facts[0].start}/${facts.length}/${indicator.id}`;

/** Beside figures, what no figure answers is told in words: 几月启用的, 有多少家入驻. */
async function tellOthers(plan: Plan, found: readonly Found[], context: RunContext): Promise<readonly Told[]> {
  if (!found.some((one) => isValued(one) && isMet(one))) return [];
  const silent = [...new Set(found.map(({ measure }) => measure))].filter((measure) =>
    found.every((one) => one.measure !== measure || one.finding.kind === 'not_mentioned'),
  );
  const told = await Promise.all(
    silent.map(async (measure) => ({ measure, extracts: (await tellInWords([measure], plan, context)).slice(0, 1) })),
  );
  return told.filter(({ extracts }) => extracts.length > 0);
}

/** What one report says of the channels of the one total that is asked for; where it prints no total, they are what there is. */
async function findChannels(
  { figures }: RunContext,
  want: Figures,
  valued: readonly Valued[],
  found: readonly Found[],
): Promise<readonly Valued[]> {
  const [only, ...others] =
    valued.length > 0 ? valued : found.filter(({ finding }) => finding.kind === 'not_mentioned');
  const channels =
    only && others.length === 0 && want.do === 'value'
      ? indicators.filter(({ channel }) => channel?.of === only.indicator.id)
      : [];
  if (!only || channels.length === 0) return [];
  const read = await findFigures(
    figures,
    [only.report],
    channels.flatMap(({ id }) => measureOf(id)),
    PLAIN,
  );
  const known = read.found
    .filter(isValued)
    .filter(({ indicator, finding }) => indicatorOf(indicator.id) !== undefined && finding.kind !== 'parts');
  return known.filter(({ finding }) => !isValued(only) || finding.facts[0].start !== only.finding.facts[0].start);
}

/** 主要是企业提的吧: where one kind of applicant has none, the kinds that have some are the answer to the doubt. */
async function findApplicants({ figures }: RunContext, valued: readonly Valued[]): Promise<readonly Valued[]> {
  const [only, ...others] = valued;
  if (
    !only ||
    only.measure.applicants.length === 0 ||
    others.length > 0 ||
    compare(only.finding.value, decimalOf(0)) !== 0
  )
    return [];
  const measures = singleApplicants.map(({ columns, label }): Measure => ({
    ...only.measure,
    applicants: columns,
    words: label,
    narrowed: [],
    except: false,
  }));
  const { found } = await findFigures(figures, [only.report], measures, PLAIN);
  return found
    .filter(isValued)
    .filter(({ finding }) => finding.kind === 'table' && compare(finding.value, decimalOf(0)) > 0);
}
