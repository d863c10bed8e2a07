import type { ReportFilter } from '../../store.ts';
import type { FlatIndex, ReportColumns } from './flat-index.ts';

/** Tells for a passage's ordinal whether the filter lets it through. */
export type Allows = (passage: number) => boolean;

function oneOf<Value>(wanted: readonly Value[] | undefined, column: readonly (Value | null)[]) {
  if (!wanted) return () => true;
  const set = new Set<Value | null>(wanted);
  return (report: number) => set.has(column[report]!);
}

function allowedReports(filter: ReportFilter, { ids, agencies, regions, years, kinds }: ReportColumns): Uint8Array {
  const tests = [
    oneOf(filter.reportIds, ids),
    oneOf<string>(filter.agencyIds, agencies),
    oneOf<string>(filter.regions, regions),
    oneOf<number>(filter.years, years),
    oneOf(filter.kinds, kinds),
  ];
  return Uint8Array.from(ids, (_, report) => Number(tests.every((test) => test(report))));
}

/** `null` when the filter is empty: nothing needs to be asked then. */
export function allowedPassages(filter: ReportFilter, { reports, reportOf }: FlatIndex): Allows | null {
  if (filter.supersededBy) return () => false; // they have no passages
  if (Object.values(filter).every((value) => value === undefined)) return null;
  const allowed = allowedReports(filter, reports);
  return (passage) => allowed[reportOf[passage]!] === 1;
}
