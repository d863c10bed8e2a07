import type { ExampleKind } from '../../domain/example.ts';
import { periodLabel } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { groupBy } from '../group-by.ts';
import { nameOf } from '../../plan/library.ts';

/** Questions that some reports should answer, the likeliest first; `isWhole` where they are all that the library has. */
export function draftsFrom(
  reports: readonly Report[],
  isWhole: boolean,
): Readonly<Record<ExampleKind, readonly string[]>> {
  const own = reports.filter(({ agency, quality }) => agency !== null && quality.trust !== 'low').toSorted(byYear);
  const complete = own.filter(isComplete);
  return {
    figure: figures(complete),
    comparison: inTurn(series(complete), rivals(complete)),
    passage: inTurn(passages(own), procedures(reports)),
    contact: own.filter(hasPhone).map((report) => `${nameOf(report)}的联系电话是多少？`),
    checks: [...(isWhole ? ['哪些报告的数字对不上？'] : []), ...checks(own)],
    absent: absences(own),
  };
}

const FIGURES: readonly ((body: string) => string)[] = [
  (body) => `${body}收到多少件政府信息公开申请？`,
  (body) => `${body}行政许可多少件？`,
  (body) => `${body}因信息公开被复议几件，纠正了几件？`,
  (body) => `${body}予以公开的占比多少？`,
];

/** Each of another body while there are any, each with another measure. */
function figures(complete: readonly Report[]): string[] {
  const bodies = groupBy(complete, nameOf);
  const first = Array.from(bodies.values(), ([report]) => report);
  const further = complete.filter((report) => !first.includes(report));
  return [...first, ...further].map((report, at) => FIGURES[at % FIGURES.length]?.(bodyAtTime(report)) ?? '');
}

/** What one report should answer: every measure of its tables, and what it says of itself. Nothing of one that lacks a table. */
export const draftsOn = (report: Report): readonly string[] =>
  isComplete(report) && isAnnual(report)
    ? [...FIGURES.map((ask) => ask(bodyAtTime(report))), ...passages([report])]
    : [];

/** The years of one body, those with most years first. */
const series = (complete: readonly Report[]): string[] =>
  [...groupBy(complete.filter(isAnnual), nameOf)]
    .map(([body, own]) => ({ body, years: yearsOf(own) }))
    .filter(({ years }) => years.length > 1)
    .toSorted((a, b) => b.years.length - a.years.length)
    .map(({ body, years }) => `${body}${years.at(-1)}年到${years[0]}年收到的政府信息公开申请有什么变化？`);

/** Two bodies of the same year. */
const rivals = (complete: readonly Report[]): string[] =>
  [...groupBy(complete.filter(isAnnual), ({ period }) => period?.year)].flatMap(([year, own]) => {
    const [one, other] = [...new Set(own.map(nameOf))];
    return one && other ? [`${year}年${one}和${other}谁收到的政府信息公开申请多？`] : [];
  });

const passages = (own: readonly Report[]): string[] =>
  own.filter(isAnnual).map((report) => `${bodyAtTime(report)}信息公开工作存在哪些问题？`);

const procedures = (reports: readonly Report[]): string[] =>
  reports.some(({ kind }) => kind === 'guide' || kind === 'regulation') ? ['申请信息公开多少天内答复？'] : [];

/** Rules are kept by the statutory forms alone. */
const checks = (own: readonly Report[]): string[] =>
  [...new Set(own.filter(({ form }) => form !== null).map(nameOf))].map((body) => `${body}的报告有没有数字对不上？`);

/** The year after the newest that is here. */
const absences = (own: readonly Report[]): string[] =>
  Array.from(groupBy(own.filter(isAnnual), nameOf), ([body, reports]) => {
    const [newest = 0] = yearsOf(reports);
    return `${body}${newest + 1}年收到多少件政府信息公开申请？`;
  });

/** One of each sort before a second of either. */
const inTurn = ([first, ...more]: readonly string[], others: readonly string[]): string[] => [
  ...(first === undefined ? [] : [first]),
  ...others,
  ...more,
];

const isAnnual = ({ kind, period }: Report) => kind === 'annual_report' && period?.kind === 'year';
const isComplete = ({ tables, period }: Report) =>
  period !== null && Object.values(tables).every((state) => state === 'present');
const hasPhone = ({ contacts }: Report) => contacts.some(({ kind }) => kind === 'phone');

const bodyAtTime = (report: Report) => `${nameOf(report)}${report.period ? periodLabel(report.period) : ''}`;

const byYear = (a: Report, b: Report) => (b.period?.year ?? 0) - (a.period?.year ?? 0);

/** Newest first. */
const yearsOf = (reports: readonly Report[]) =>
  [...new Set(reports.flatMap(({ period }) => period?.year ?? []))].toSorted((a, b) => b - a);
