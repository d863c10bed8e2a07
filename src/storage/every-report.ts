import type { Report } from '../domain/report.ts';
import type { ReportFilter, Store } from './store.ts';

const PAGE = 500;

/** Every report that a filter lets through, in the order of their ids, read page by page. */
export async function* everyReport(store: Pick<Store, 'reports'>, filter: ReportFilter = {}): AsyncGenerator<Report> {
  let page = await store.reports(filter, { limit: PAGE });
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield* page;
    if (page.length < PAGE) return;
    page = await store.reports(filter, { limit: PAGE, after: last.id });
  }
}

/** The same as a list, for filters that let few through. */
export async function allReports(store: Pick<Store, 'reports'>, filter: ReportFilter): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const report of everyReport(store, filter)) reports.push(report);
  return reports;
}
