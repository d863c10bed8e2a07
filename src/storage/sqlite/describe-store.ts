import type { StoreHealth } from '../store.ts';
import type { IndexKeeper } from './index/index-keeper.ts';
import { readState } from './index/read-library.ts';
import { IN_FORCE } from './report-filter.ts';
import type { Statements } from './statements.ts';

const COUNTS = `
  SELECT (SELECT count(*) FROM reports WHERE ${IN_FORCE}) AS reports, (SELECT count(*) FROM passages) AS passages,
    (SELECT count(*) FROM facts) -
      (SELECT count(*) FROM facts WHERE report IN (SELECT id FROM reports WHERE NOT ${IN_FORCE})) AS facts,
    (SELECT count(*) FROM vectors) AS vectors`;

type Counts = Pick<StoreHealth, 'reports' | 'passages' | 'facts' | 'vectors'>;

export function createDescription(keeper: IndexKeeper, statements: Statements): () => StoreHealth {
  const countsOf = createCounting(() => statements<Counts>(COUNTS).get()!);
  return () => {
    const { generation, embedder } = readState(statements);
    const index = keeper.loaded();
    const exact = index && index.flat.vectors.passages.length > 0 ? 'exact' : 'none';
    return {
      generation,
      embedder,
      ...countsOf(generation),
      index: !index ? 'cold' : index.flat.generation === generation ? 'ready' : 'stale',
      vectorSearch: index?.graph ? 'approximate' : exact,
      notices: keeper.notices(),
    };
  };
}

/** Millions of facts take half a second to count: once for a generation. */
function createCounting(count: () => Counts) {
  let known: { readonly counts: Counts; readonly generation: string } | undefined;
  return (generation: string): Counts => {
    if (known?.generation !== generation) known = { counts: count(), generation };
    return known.counts;
  };
}
