import { isWithin } from '../../catalogue/regions.ts';
import { timeKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { reportsAt } from '../../plan/reports-at.ts';
import type { Plan } from '../../plan/plan.ts';
import { groupBy } from '../group-by.ts';
import type { Result } from '../result.ts';
import { readSources } from '../sources.ts';
import type { RunContext } from './context.ts';

/** Bodies named one by one, each with the title of its newest report. */
const SHOWN = 12;

/** How many documents are here, of whom and of when. */
export async function runRegister(plan: Plan, { store }: RunContext): Promise<Result> {
  const { whose, when } = plan.query;
  const held = reportsAsked(plan);
  const reports = when.kind === 'newest' ? held : reportsAt(held, when);
  const groups = groupByBody(plan.library.inStanding(reports));
  const shown = groups.slice(0, SHOWN);
  const sources = await readSources(
    store,
    shown.flatMap(([newest]) => newest?.id ?? []),
  );
  const bodies = shown.map((own) => ({ own, source: (own[0] && sources.get(own[0].id)) ?? null }));
  const where = [...whose.places, ...whose.bodies].map(({ words }) => words).join('、');
  return { kind: 'register', where, reports, bodies, more: groups.length - shown.length };
}

/** Those of the named bodies or within the named places. */
function reportsAsked({ query: { whose }, subjects, library }: Plan): readonly Report[] {
  const codes = subjects.flatMap(({ place }) => place ?? []);
  if (whose.bodies.length > 0) return subjects.flatMap(({ held }) => held);
  if (codes.length === 0) return library.reports;
  return library.reports.filter(({ region }) => region !== null && codes.some((code) => isWithin(region, code)));
}

/** The reports of each body, newest first; bodies in the order of the reports. */
function groupByBody(reports: readonly Report[]): Report[][] {
  const groups = groupBy(reports, ({ agency, id }) => agency?.id ?? id);
  return Array.from(groups.values(), (own) => own.toSorted((a, b) => (timeKey(a.period) < timeKey(b.period) ? 1 : -1)));
}
