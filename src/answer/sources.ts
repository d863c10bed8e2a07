import type { Check } from '../domain/check.ts';
import type { ReportId } from '../domain/ids.ts';
import type { Store } from '../storage/store.ts';
import type { Source } from './citations.ts';

/** The reports that quotes are cut from, by their id. */
export type Sources = ReadonlyMap<ReportId, Source>;

export async function readSources(store: Store, ids: Iterable<ReportId>): Promise<Sources> {
  const sources = new Map<ReportId, Source>();
  for (const id of new Set(ids)) {
    const [report, text] = await Promise.all([store.report(id), store.text(id)]);
    if (report && text !== undefined) sources.set(id, { report, text });
  }
  return sources;
}

/** Every report that a check points into. */
export const reportsIn = ({ report, places }: Check): ReportId[] => [report, ...places.map((place) => place.report)];
