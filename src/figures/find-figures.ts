import type { Indicator } from '../catalogue/indicators.ts';
import type { QueryRecord } from '../domain/answer.ts';
import { type Pace, unhurried } from '../domain/pace.ts';
import { type Fact, LISTED, type ValuedFact } from '../domain/fact.ts';
import { indicatorId } from '../domain/ids.ts';
import type { ReportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import type { Measure } from '../query/query.ts';
import type { Store } from '../storage/store.ts';
import { applicantLabel } from './applicants.ts';
import type { Asked, AskedNear } from './asked.ts';
import { byBestLabel, isNear, notMentioned } from './by-label.ts';
import { columnsOf, indicatorsOf, queryKnown, type ReportFacts } from './known-facts.ts';
import { isLeftOut, wholeOf } from './left-out.ts';
import { type Found, type Finding, isValued } from './found.ts';
import type { ReadLabels } from './labels/label-reader.ts';
import { carriesAll } from './labels/carries-all.ts';
import { lacksCells, readCells } from './sources/cells.ts';
import { restOf } from './sources/rest-of.ts';
import { proseOf, readParts, readProse, readRanges } from './sources/prose.ts';

export interface FoundFigures {
  readonly found: readonly Found[];
  readonly queries: readonly QueryRecord[];
}

export interface FigureSources {
  readonly store: Store;
  readonly readLabels: ReadLabels;
  readonly pace?: Pace;
}

/** Reports that are looked up together: the first of them are soon read, and others are served in between. */
const [FIRST, MOST] = [64, 256];

/** Whether what was found of the first reports is all that is wanted. */
export type IsEnough = (found: readonly Found[]) => boolean;

const RECEIVED = indicatorId('foi.received');

/**
 * What each report says of each measure. Cells, prose and sums of parts answer for what the catalogue knows; the report's own
 * labels answer for everything else, and for words that narrow what the catalogue knows (酒驾行政处罚).
 */
export async function findFigures(
  sources: FigureSources,
  reports: readonly Report[],
  measures: readonly Measure[],
  asked: Asked,
  isEnough: IsEnough = () => false,
): Promise<FoundFigures> {
  const found: Found[] = [];
  const queries: QueryRecord[] = [];
  for (let [from, size] = [0, FIRST]; from < reports.length; [from, size] = [from + size, Math.min(2 * size, MOST)]) {
    const some = await findAmong(sources, reports.slice(from, from + size), measures, asked);
    found.push(...some.found);
    queries.push(...some.queries);
    if (isEnough(found)) break;
  }
  return { found, queries };
}

async function findAmong(
  { store, readLabels, pace = unhurried }: FigureSources,
  reports: readonly Report[],
  measures: readonly Measure[],
  asked: Asked,
): Promise<FoundFigures> {
  const meant = measures.map(withBase);
  await pace.step();
  const known = await queryKnown(store, reports, [...meant, ...meant.flatMap(wholeOf)]);
  const found: Found[] = [];
  for (const report of reports) {
    await pace.step();
    const facts = known.factsOf(report);
    let near: number | null = null;
    for (const measure of meant) {
      const read = readKnown(report, measure, facts, { ...asked, near });
      const rest = withoutExcepted(read, facts, { ...asked, near });
      const best: readonly Found[] =
        rest || !needsLabels(read)
          ? [rest ?? read]
          : await byBestLabel(read, measure, report, readLabels, { ...asked, near });
      near = best.map(placeOf).find((place) => place !== null) ?? near;
      found.push(...best);
    }
  }
  return { found: await withoutDamage(store, found), queries: known.queries };
}

/** 没有予以公开的: the total that the part belongs to, without it. */
function withoutExcepted(read: Found, facts: ReportFacts, asked: AskedNear): Found | null {
  const { report, measure, label } = read;
  if (!isLeftOut(measure) || !isValued(read)) return null;
  const [whole] = wholeOf(measure).map((total) => readKnown(report, total, facts, asked));
  const rest = whole && isValued(whole) ? restOf(whole.finding, read.finding) : undefined;
  return rest ? { ...read, finding: rest, label: `除${label}以外`, prose: [] } : null;
}

/** A cell that a table of this form has and the library lacks was lost since, or moved to another place. */
async function withoutDamage(store: Store, found: readonly Found[]): Promise<readonly Found[]> {
  const isLacking = (one: Found) =>
    indicatorsOf(one.measure).some(
      (indicator) => indicator.id === one.indicator.id && lacksCells(one, indicator, columnsOf(one.measure)),
    );
  const damaged = new Set<ReportId>();
  for (const id of new Set(found.filter(isLacking).map(({ report }) => report.id)))
    if ((await store.damageOf(id)).length > 0) damaged.add(id);
  if (damaged.size === 0) return found;
  return found.map((one) =>
    damaged.has(one.report.id) && isLacking(one) ? { ...one, finding: { kind: 'damaged' } } : one,
  );
}

/** Where a figure of the running text stands. */
const placeOf = ({ finding }: Found) => (finding.kind === 'prose' ? finding.facts[0].start : null);

/** Kinds of applicants without a row are kinds of those who made requests. */
const withBase = (measure: Measure): Measure =>
  measure.of.length === 0 && measure.applicants.length > 0 ? { ...measure, of: [RECEIVED] } : measure;

/** Of several indicators that the words may mean, the first with a figure in this report. */
function readKnown(report: Report, measure: Measure, facts: ReportFacts, asked: AskedNear): Found {
  const readings = indicatorsOf(measure).map((indicator) => readIndicator(report, measure, indicator, facts, asked));
  const best = readings.find(isValued) ?? readings[0];
  return best ?? notMentioned(report, measure);
}

function readIndicator(
  report: Report,
  measure: Measure,
  indicator: Indicator,
  facts: ReportFacts,
  asked: AskedNear,
): Found {
  const columns = columnsOf(measure);
  const prose =
    columns.length > 0 ? [] : closest(proseOf(indicator, facts.all), measure).toSorted(byScope(asked, measure));
  const cells = readCells(report, indicator, columns, facts.cells);
  const isSettled = cells?.kind === 'table' || cells?.kind === 'damaged';
  const finding: Finding = (isSettled ? cells : undefined) ??
    readProse(indicator, prose, facts.all) ??
    readParts(indicator, facts.all, asked.scope) ??
    readRanges(indicator, facts.all) ??
    cells ?? { kind: 'not_mentioned' };
  const label = columns.length > 0 ? `${indicator.label}（${labelOfColumns(measure)}）` : indicator.label;
  const wanted = measure.narrowed.filter((word) => !indicator.channel?.named.test(word));
  const unmet = 'facts' in finding ? wanted.filter((word) => !carriesAll(word, finding.facts, label)) : [];
  return { report, measure, indicator, label, finding, prose, rivals: [], unmet };
}

/** 派单 is asked: where the report has the very word, 转办 of the same indicator is another figure. */
function closest(prose: readonly ValuedFact[], { words }: Measure): readonly ValuedFact[] {
  const named = prose.filter(({ subject }) => subject?.includes(words));
  return named.length > 0 ? named : prose;
}

const labelOfColumns = ({ applicants, except }: Measure) =>
  except ? `除${applicantLabel(applicants)}以外` : applicantLabel(applicants);

/** What one question asks of together stands together; then the circle that is asked for, then what is no entry of a list, then the order of the text. */
const byScope =
  ({ scope, near }: AskedNear, { words }: Measure) =>
  (a: Fact, b: Fact): number =>
    Number(isNear(b, near)) - Number(isNear(a, near)) ||
    fitOf(b, scope, words) - fitOf(a, scope, words) ||
    Number(a.note === LISTED) - Number(b.note === LISTED) ||
    a.start - b.start;

function fitOf(fact: Fact, scope: string | null, words: string): number {
  const circle = scope === null ? 0 : fact.scope?.includes(scope) ? 2 : 0;
  return circle + (fact.subject?.includes(words) ? 1 : 0);
}

/**
 * The report's own labels are asked where the catalogue has no name for it, where a word narrows it, and where a figure that
 * stands in no statutory table was not read as the indicator. What a table has lost is not looked for elsewhere.
 */
function needsLabels({ measure, unmet, finding, indicator, report }: Found): boolean {
  if (measure.of.length === 0 || unmet.length > 0 || isLeftOut(measure)) return true;
  if (finding.kind !== 'not_mentioned') return false;
  return indicator.cells.length === 0 ? measure.applicants.length === 0 : report.form === null;
}
