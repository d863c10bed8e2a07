import type { Check } from '../../../src/domain/check.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { Report, ReportBundle } from '../../../src/domain/report.ts';
import type { CheckQuery, FactQuery, ReportFilter, Store } from '../../../src/storage/store.ts';

const unused = () => Promise.reject(new Error('the HTTP side does not ask for this'));

/** The reading half of a Store over bundles in memory, ordered by report id as the contract demands. */
export function createMemoryStore(bundles: readonly ReportBundle[]): Store {
  const shelf = [...bundles].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const find = (id: string) => shelf.find(({ report }) => report.id === id);
  const passages = shelf.flatMap((bundle) => bundle.passages);
  return {
    batch: unused,
    generation: async () => 'g1',
    reports: async (filter, { limit, after }) =>
      shelf
        .map(({ report }) => report)
        .filter((report) => (after === undefined || report.id > after) && passes(report, filter))
        .slice(0, limit),
    report: async (id) => find(id)?.report,
    reportByHash: async (sha256) => shelf.find(({ report }) => report.sha256 === sha256)?.report,
    text: async (id) => find(id)?.text,
    passages: async (ids) => passages.filter(({ id }) => ids.includes(id)),
    passagesOf: async (report) => find(report)?.passages ?? [],
    facts: async (query) => ({
      facts: factsFor(shelf, query),
      complete: true,
      query: { sql: '', params: [], rows: 0, ms: 0 },
    }),
    checks: async (query) => ({ checks: checksFor(shelf, query), complete: true }),
    sharing: unused,
    lexiconStatistics: async () => ({ reports: shelf.length, passages: passages.length, averageLength: 1 }),
    documentFrequencies: unused,
    lexicalCandidates: unused,
    embedder: async () => undefined,
    nearest: unused,
    unembedded: unused,
    describe: async () => ({
      generation: 'g1',
      reports: shelf.length,
      passages: passages.length,
      facts: shelf.flatMap(({ facts }) => facts).length,
      vectors: 0,
      embedder: null,
      index: 'cold',
      vectorSearch: 'none',
      notices: ['向量索引已按库重建。'],
    }),
    probe: async () => undefined,
    damageOf: async () => [],
    verify: async () => [],
    close: async () => undefined,
  };
}

/** By id, by file, by successor, or what is in force. */
const passes = ({ id, part, supersededBy }: Report, filter: ReportFilter) =>
  (filter.reportIds?.includes(id) ?? true) &&
  (filter.files === undefined || (part !== null && filter.files.includes(part.file))) &&
  (filter.supersededBy
    ? supersededBy !== null && filter.supersededBy.includes(supersededBy)
    : filter.reportIds !== undefined || filter.files !== undefined || supersededBy === null);

const factsFor = (shelf: readonly ReportBundle[], { reports, limit }: FactQuery): readonly Fact[] =>
  shelf
    .filter(({ report }) => passes(report, reports))
    .flatMap(({ facts }) => facts)
    .slice(0, limit);

const checksFor = (shelf: readonly ReportBundle[], query: CheckQuery): readonly Check[] =>
  shelf
    .filter(({ report }) => passes(report, query.reports))
    .flatMap(({ checks }) => checks)
    .filter(({ outcome }) => query.outcomes?.includes(outcome) ?? true)
    .filter(({ severity }) => query.severities?.includes(severity) ?? true)
    .filter(({ kind }) => query.kinds?.includes(kind) ?? true)
    .slice(0, query.limit);
