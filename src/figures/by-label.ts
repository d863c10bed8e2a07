import { indicatorOf } from '../catalogue/indicators.ts';
import { compare } from '../domain/decimal.ts';
import { type Fact, isOfReport, type ValuedFact } from '../domain/fact.ts';
import type { Report } from '../domain/report.ts';
import type { Measure } from '../query/query.ts';
import { applicantLabel } from './applicants.ts';
import type { AskedNear } from './asked.ts';
import { type Finding, type Found, isValued, printedAs } from './found.ts';
import type { ReadLabels } from './labels/label-reader.ts';
import type { LabelledFact } from './labels/labelled-fact.ts';
import { carries, shareIn } from './labels/match-words.ts';
import { type LabelHit, searchLabels } from './labels/search-labels.ts';
import { less } from './sources/rest-of.ts';
import { canonical } from '../language/zh/canonical.ts';
import { fitsUnit } from '../language/zh/unit-fit.ts';

/** A hit so close to the best is shown beside it. */
const CLOSE = 0.04;
/** Of less of its clause was asked: beside others alike it is the figure of one kind, not of the whole. */
const ITS_OWN = 0.5;
/** So much of its own clause must be asked for, where a figure stands for one of the form. */
const WHOLE = 0.6;
/** Characters within which figures of one question stand together, and what that is worth. */
const NEAR = 160;
const NEARNESS = 0.25;

/** The best of a report's own labels for a measure, else what was found by its name, with the words that are not in it. */
export async function byBestLabel(
  known: Found,
  measure: Measure,
  report: Report,
  readLabels: ReadLabels,
  asked: AskedNear,
): Promise<Found[]> {
  const labels = (await readLabels(report)).filter(({ fact }) => isOfReport(fact, report));
  const near = nearest(searchLabels(labels, wordsFor(measure)), asked, measure.words);
  const hits = ofCircle(
    near.filter((hit) => isOfSort(hit, measure, asked)),
    asked,
  );
  const wanted = hits.filter(({ labelled }) => isRate(labelled.fact) === (asked.rate !== null));
  const [best, ...others] = wanted.length > 0 ? wanted : hits;
  if (!best && measure.except) return [{ ...known, unmet: [exceptOf(measure)] }];
  if (!best) return [isValued(known) || measure.of.length > 0 ? known : { ...known, unmet: measure.narrowed }];
  if (measure.except)
    return [withoutEntry(best.labelled, measure, report, labels) ?? { ...known, unmet: [exceptOf(measure)] }];
  if (asked.several !== null)
    return [best.labelled, ...alike(best.labelled, measure, labels)]
      .slice(0, asked.several)
      .map((labelled) => foundIn(report, measure, labelled, []));
  const isNamed = ({ labelled: { fact } }: LabelHit) => fact.subject?.includes(measure.words) === true;
  // 九家单位的满意率: one rate of some says nothing of the others.
  const isOfSome = isRate(best.labelled.fact) && best.own < ITS_OWN;
  const close = others.filter(
    (other) =>
      (best.score - other.score < CLOSE || isOfSome) &&
      isNamed(other) === isNamed(best) &&
      !isToldOf(other.labelled, best.labelled) &&
      fitsUnit(best.labelled.fact.unit, other.labelled.fact.unit) &&
      compare(other.labelled.fact.value, best.labelled.fact.value) !== 0,
  );
  const isOneOfSeveral = isOfSome && close.length > 0;
  return [{ ...foundIn(report, measure, best.labelled, close), isOneOfSeveral }];
}

/** 话务总数20693个,日均230个: a number that is told of another is no rival of it. */
const isToldOf = ({ own }: LabelledFact, other: LabelledFact) => own !== other.own && own.startsWith(other.own);

/** What is left out, as it is said that the report has no figure for it. */
export const exceptOf = ({ words }: Measure): string => `除${words}以外`;

const isRate = ({ unit }: ValuedFact) => unit === '%';

/** How much of what is asked for a further figure must say: 两批 are told in two sentences, each in its own words. */
const ALIKE = 0.4;

/** 首批627项…第二批239项: what stands near a figure, in its unit, and speaks of the same thing. */
function alike({ fact }: LabelledFact, { words }: Measure, labels: readonly LabelledFact[]): LabelledFact[] {
  const names = [canonical(words), words];
  return labels.filter(
    (other) =>
      other.fact !== fact &&
      other.fact.unit === fact.unit &&
      isNear(other.fact, fact.start) &&
      names.some((name) => shareIn(name, [other.own, other.behind, other.head, other.lead].join('|')) >= ALIKE),
  );
}

export const isNear = ({ start }: Fact, near: number | null): boolean => near !== null && Math.abs(start - near) < NEAR;

/** What it is worth that a clause names the very circle that is asked for (全省). */
const SCOPED = 0.4;

/** What one question asks of together stands together: 视频号发了多少条,观看量多少. */
function nearest(hits: readonly LabelHit[], { near, scope }: AskedNear, words: string): readonly LabelHit[] {
  // 热线派单: what the report calls the hotline's own comes first.
  const isItsOwn = ({ own }: LabelledFact) => words.startsWith('热线') && own.includes(canonical(words));
  const bonus = (labelled: LabelledFact) =>
    (isNear(labelled.fact, near) ? NEARNESS : 0) +
    (scope !== null && labelled.fact.subject?.includes(scope) ? SCOPED : 0) +
    (isItsOwn(labelled) ? SCOPED : 0);
  return hits.map((hit) => ({ ...hit, score: hit.score + bonus(hit.labelled) })).toSorted((a, b) => b.score - a.score);
}

/** Where some figure is of the very circle that is asked for (全省), those of others (省平台) are none. */
function ofCircle(hits: readonly LabelHit[], { scope }: AskedNear): readonly LabelHit[] {
  const isOfIt = ({ labelled: { fact } }: LabelHit) =>
    scope !== null && (fact.scope === scope || fact.subject?.includes(scope) === true);
  return hits.some(isOfIt) ? hits.filter(isOfIt) : hits;
}

/** A kind of applicant that no table divides is a word of the label. */
const wordsFor = (measure: Measure): Measure =>
  measure.applicants.length > 0
    ? { ...measure, of: [], narrowed: [...new Set([...measure.narrowed, applicantLabel(measure.applicants)])] }
    : measure;

/** What is published about licences is no licence. */
const ABOUT = /信息(?!公开)|公示|栏目|文章|稿|专栏|发布/;

/** What was to be reached is nothing that was: 低于最低标准85%, 目标为90%. */
const ASPIRED = /标准|目标|要求|指标为|力争|确保|不(?:低|少|得低|高)于|争取|计划/;

/** A short word (网站) in a long clause (通过网站公开决策草案、征集意见) names a means or a place, not what is counted. */
const isShort = (label: string) => /^\p{Script=Han}{2,3}$/u.test(label);
const LITTLE = 0.09;

/** Is it a number of the sort that is asked for? */
function isOfSort(
  { labelled: { fact, own, behind }, own: share }: LabelHit,
  measure: Measure,
  { rate }: AskedNear,
): boolean {
  if (ASPIRED.test(own) && !ASPIRED.test(`${measure.words}${measure.narrowed.join('')}`)) return false;
  const statutory = measure.of.flatMap((id) => indicatorOf(id) ?? []).filter(({ cells }) => cells.length > 0);
  // 受理线下信息公开申请9件 are not all requests: what the form knows whole is no part that a report names.
  const isWhole = measure.narrowed.length === 0 && measure.applicants.length === 0;
  if (statutory.length > 0 && isWhole && share < WHOLE) return false;
  // 主动公开信息…80多个栏目: a number of something else that stands behind it.
  if (measure.of.length > 0 && fact.unit === '个' && behind !== '' && !carries(canonical(measure.words), behind))
    return false;
  if (measure.of.length === 0 && isShort(measure.narrowed.join('')) && share < LITTLE) return false;
  if (statutory.length > 0 && (ABOUT.test(own) || !statutory.some(({ unit }) => unit === fact.unit)))
    return isRate(fact) && rate !== null;
  if (!isRate(fact)) return true;
  const isChange = /同比|环比|增长|下降/.test(own);
  if (rate === 'share') return (/占|率/.test(own) || fact.source === 'table') && !isChange;
  if (rate !== null) return rate === 'any' || isChange;
  return measure.unit === '%' || /率|占|比|增|降/.test(measure.words);
}

/** 电话以外的: the total of the list or the table without the entry that is left out. */
function withoutEntry(
  entry: LabelledFact,
  measure: Measure,
  report: Report,
  labels: readonly LabelledFact[],
): Found | null {
  const total = entry.total ?? totalNear(entry, labels);
  const finding = total && fitsUnit(total.unit, entry.fact.unit) ? less(total, entry.fact) : undefined;
  if (!total || !finding) return null;
  const label = `除${labelOf(entry, measure)}以外`;
  return { report, measure, indicator: printedAs(label, total.unit), label, finding, prose: [], rivals: [], unmet: [] };
}

/** What tables call the row or cell that all others add up to. */
const TOTAL = /总量|总计|合计|总数|共受理|共接/;

function totalNear({ fact }: LabelledFact, labels: readonly LabelledFact[]): ValuedFact | null {
  const totals = labels.filter(
    (one) => TOTAL.test(one.own) && fitsUnit(fact.unit, one.fact.unit) && compare(one.fact.value, fact.value) >= 0,
  );
  const [nearestOne] = totals.toSorted(
    (a, b) => Math.abs(a.fact.start - fact.start) - Math.abs(b.fact.start - fact.start),
  );
  return nearestOne?.fact ?? null;
}

function foundIn(report: Report, measure: Measure, labelled: LabelledFact, close: readonly LabelHit[]): Found {
  const { fact } = labelled;
  const finding: Finding = {
    kind: 'prose',
    value: fact.value,
    unit: fact.unit,
    facts: [fact, ...close.map((hit) => hit.labelled.fact)],
  };
  const label = labelOf(labelled, measure);
  return {
    report,
    measure,
    indicator: printedAs(label, fact.unit),
    label,
    finding,
    prose: [],
    rivals: [],
    unmet: [],
    total: labelled.total,
  };
}

/** What no source mentions, under the words that it was asked in. */
export const notMentioned = (report: Report, measure: Measure): Found => ({
  report,
  measure,
  indicator: printedAs(measure.words, measure.unit),
  label: measure.words,
  finding: { kind: 'not_mentioned' },
  prose: [],
  rivals: [],
  unmet: [],
});

/** A label says more than 共有 or 其中. */
const SAYING = /\p{Script=Han}{2}/u;
const EMPTY = /共(?:计|有)?|其中|全年|累计|合计|有|为|达|约|的/g;

/** 二、主动公开情况 (一)主要内容 2013年新增: of headings that ran on into the sentence, the sentence alone. */
const withoutHeadings = (label: string) =>
  /^[(（]?[一二三四五六七八九十]{1,2}[)）、]/.test(label) ? (label.trim().split(/\s+/).at(-1) ?? label) : label;

/** What only leads from a label to its number: 项目(共627项, 诉求,占25%. */
const JOINING = /[\s,，:：(（、]*(?:共计?|共有|合计|约?占|为|达到?|约|有|是)?[\s,，:：(（]*$/;

/** The label as the report has it, without what only joins it to the words before; with what follows the figure where that says more. */
function labelOf({ fact: { subject, unit }, behind }: LabelledFact, { words }: Measure): string {
  const own = withoutHeadings(subject ?? '')
    .replace(/^.*其中[,，]?/, '')
    .replace(/^[,，、;；\s]+/, '')
    .replace(/^\d{4}年/, '')
    .trim();
  if (own.length > 40) return words;
  if (unit === '%' && own.endsWith('占')) return `${own.replace(JOINING, '')}占比`;
  const name = own.replace(JOINING, '');
  return SAYING.test(name.replace(EMPTY, '')) ? name : `${name}${behind}` || words;
}
