import type { Report } from '../domain/report.ts';
import type { Store } from './store.ts';

const PAGE = 500;

/** Every report of a store, in the order of their ids, read page by page. */
export async function* everyReport(store: Store): AsyncGenerator<Report> {
  let page = await store.reports({}, { limit: PAGE });
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield* page;
    if (page.length < PAGE) return;
    page = await store.reports({}, { limit: PAGE, after: last.id });
  }
}
