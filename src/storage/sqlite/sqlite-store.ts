import { join } from 'node:path';
import { Failure } from '../../domain/failures.ts';
import type { Store } from '../store.ts';
import { createBatchWriter } from './apply-batch.ts';
import { createCheckReading } from './check-rows.ts';
import { damageIn } from './digest-rows.ts';
import { openConnections } from './connections.ts';
import { createDescription } from './describe-store.ts';
import { queryFacts } from './fact-query.ts';
import { buildAside } from './index/build-aside.ts';
import { createIndexKeeper } from './index/index-keeper.ts';
import { readState } from './index/read-library.ts';
import { createProbe } from './probe.ts';
import { createReportReading } from './read-reports.ts';
import { createSearching } from './search-index.ts';
import { createStatements } from './statements.ts';
import { verifyStore } from './verify-store.ts';
import { whenFree } from './when-free.ts';
import { withExplanations } from './with-explanations.ts';

export interface SqliteStoreOptions {
  /** Data directory; created when missing, unless opened for reading only. */
  readonly directory: string;
  /** Number of vectors from which hnswlib proposes the candidates of unfiltered searches. */
  readonly hnswFrom: number;
  /** Number of passages from which the index of a new generation is built in another process while the one before serves. */
  readonly asideFrom?: number;
  /** Change nothing but the caches of the index; `batch` is refused. */
  readonly readOnly?: boolean;
}

/** Fewer are indexed in less time than a process takes to start. */
const ASIDE_FROM = 5000;

const refuse = () => {
  throw new Failure('STORE_READ_ONLY', '资料库以只读方式打开，不能写入');
};

/**
 * The embedded engine. SQLite is the only truth; searching runs on an index in memory that is built from it, cached in
 * `<directory>/index` and renewed on the first search after a change, also one by another process.
 * Throws a `Failure` of the store when the directory cannot be used, or holds nothing and is opened for reading only.
 */
export async function openSqliteStore({
  directory,
  hnswFrom,
  asideFrom = ASIDE_FROM,
  readOnly = false,
}: SqliteStoreOptions): Promise<Store> {
  const { writer, reader } = await openConnections(directory, readOnly);
  const statements = createStatements(reader);
  const aside = { build: () => buildAside({ directory, hnswFrom }), from: asideFrom };
  const keeper = createIndexKeeper({ reader, statements, root: join(directory, 'index'), hnswFrom, aside });
  const describe = createDescription(keeper, statements);
  const write = writer ? createBatchWriter(writer, createStatements(writer)) : refuse;
  const probe = createProbe(statements);
  const store: Store = {
    ...createReportReading(statements),
    ...createCheckReading(statements),
    ...createSearching(keeper, statements),
    batch: (changes, since) => whenFree(() => write(changes, since)),
    generation: async () => readState(statements).generation,
    probe: async () => probe.run(),
    facts: async (query) => queryFacts(query, statements),
    damageOf: async (report) => damageIn(report, statements),
    describe: async () => {
      const health = describe();
      return { ...health, notices: [...health.notices, ...probe.notices()] };
    },
    verify: () => verifyStore(reader, keeper, statements),
    close: async () => {
      reader.close();
      writer?.close();
    },
  };
  return withExplanations(store, () => probe.doubt());
}
