import { type Period, timeKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { PLAIN } from '../../figures/asked.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { isMet, isValued } from '../../figures/found.ts';
import { type Located, ofLine, type Plan } from '../../plan/plan.ts';
import { reportsOf } from '../../plan/reports-at.ts';
import type { Figures, Moment, Query } from '../../query/query.ts';
import type { RunContext } from './context.ts';
import { measuresOf } from './run-figures.ts';

/**
 * A time of which the library has no report may be told by another one: that of 2024 prints the figures of 2023 beside
 * its own. The plan takes it for that time where it has every figure that is asked for.
 */
export async function withFormer(want: Figures, plan: Plan, { figures }: RunContext): Promise<Plan> {
  const views = plan.subjects.flatMap((subject) => viewsOf(subject, plan.query));
  const measures = views.length > 0 ? measuresOf(want, plan) : [];
  if (measures.length === 0) return plan;
  const { found } = await findFigures(figures, views, measures, PLAIN);
  const isWhole = (view: Report) =>
    found.filter((one) => one.report === view).every((one) => isValued(one) && isMet(one));
  const told = views.filter(isWhole);
  if (told.length === 0) return plan;
  const subjects = plan.subjects.map((subject) => withViews(subject, told, plan.query));
  return { ...plan, subjects, reports: subjects.flatMap(({ reports }) => reports) };
}

/** For each time without a report of what is asked about, the first report behind it that has figures of it. */
function viewsOf({ held }: Located, query: Query): readonly Report[] {
  const own = ofLine(held, query);
  const views = own.flatMap((report) => (report.alsoOf ?? []).map((period) => viewOf(report, period)));
  return lacking(own, query).flatMap((moment) =>
    reportsOf(views, moment)
      .toSorted((a, b) => alphabetic(timeKey(a.toldIn ?? null), timeKey(b.toldIn ?? null)))
      .slice(0, 1),
  );
}

const lacking = (reports: readonly Report[], { when }: Query): readonly Moment[] => {
  const dated = reports.filter(({ period }) => period !== null);
  const asked = when.kind === 'named' ? when.moments : [];
  return asked.filter((moment) => reportsOf(dated, moment).length === 0);
};

/** Its statutory tables are those of its own period. */
const viewOf = (report: Report, period: Period): Report => ({ ...report, period, toldIn: report.period, form: null });

function withViews(subject: Located, told: readonly Report[], query: Query): Located {
  const own = told.filter(({ id }) => subject.held.some((report) => report.id === id));
  const missing = subject.missing.filter((moment) => reportsOf(own, moment).length === 0);
  return own.length === 0 ? subject : { ...subject, reports: [...ofLine(subject.reports, query), ...own], missing };
}

const alphabetic = (a: string, b: string) => Number(a > b) - Number(a < b);
