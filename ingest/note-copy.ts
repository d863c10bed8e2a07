import type { ReportId } from '../src/domain/ids.ts';
import type { Copy, Report } from '../src/domain/report.ts';
import type { Store } from '../src/storage/store.ts';
import { createShelf, fileOf } from './shelf.ts';
import type { SourceContent } from './sources/source.ts';

/** Keeps under which other name the very same document came; whoever looks for that name finds it. */
export async function noteCopy(store: Store, of: ReportId, { sourceName, sidecar }: SourceContent): Promise<void> {
  const copy: Copy = { sourceName, url: sidecar.url ?? null };
  for (;;) {
    const since = await store.generation();
    const twin = await store.report(of);
    const reports = twin ? await createShelf(store).reportsOf(fileOf(twin)) : [];
    const described = reports.filter((report) => !isNamed(report, copy)).map((report) => withCopy(report, copy));
    if (await store.batch(described, since)) return;
  }
}

const isNamed = ({ copies = [], ...own }: Report, { sourceName, url }: Copy) =>
  [own, ...copies].some((name) => name.sourceName === sourceName && name.url === url);

const withCopy = (report: Report, copy: Copy) =>
  ({ kind: 'describe', report: { ...report, copies: [...(report.copies ?? []), copy] } }) as const;
