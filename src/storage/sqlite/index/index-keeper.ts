import type { Database } from 'better-sqlite3';
import type { Statements } from '../statements.ts';
import type { FlatIndex } from './flat-index.ts';
import { buildHnswGraph, loadHnsw, openHnswGraph, type HnswGraph } from './hnsw-graph.ts';
import { type CachedIndex, loadIndex, saveIndex } from './index-cache.ts';
import type { BuiltIndex } from './build-aside.ts';
import { readFlatIndex, readState } from './read-library.ts';

export interface LoadedIndex {
  readonly flat: FlatIndex;
  /** Those that have passages. */
  readonly reports: number;
  /** Of a passage, in terms; 0 for an empty library. */
  readonly averageLength: number;
  /** Null below the threshold, or when the package is missing: every vector is looked at then. */
  readonly graph: HnswGraph | null;
}

export interface IndexKeeper {
  /**
   * The index of the newest generation, loaded or built on the first search after a change, and only then. One that is
   * built aside takes its place when it is ready; until then it is the one before.
   */
  current(): Promise<LoadedIndex>;
  loaded(): LoadedIndex | null;
  notices(): readonly string[];
}

export interface IndexKeeperOptions {
  readonly reader: Database;
  readonly statements: Statements;
  /** Folder of the cache files. */
  readonly root: string;
  /** Number of vectors from which a graph proposes the candidates of unfiltered searches. */
  readonly hnswFrom: number;
  readonly load?: typeof loadHnsw;
  /** Builds and saves the index elsewhere, where that takes long; null where it could not. */
  readonly aside?: {
    readonly build: () => Promise<BuiltIndex | null>;
    /** Number of passages from which it is worth it. */
    readonly from: number;
  };
}

/** After an index was built aside others wait so many times as long as it took: a long ingest changes the library all the time. */
const REST = 1;

const PASSAGES = 'SELECT count(*) FROM passages';
const RENEWING = '正在为新入库的内容建立检索索引；建成之前，原文检索使用上一版索引。';

const mean = (lengths: Uint32Array) => lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

export function createIndexKeeper({
  reader,
  statements,
  root,
  hnswFrom,
  load = loadHnsw,
  aside,
}: IndexKeeperOptions): IndexKeeper {
  const notices = new Set<string>();
  let loaded: LoadedIndex | null = null;
  let refreshing: Promise<LoadedIndex> | null = null;
  let restUntil = 0;
  let counted: { readonly generation: string; readonly passages: number } | undefined;

  async function graphFor({ vectors }: FlatIndex, file: string | null): Promise<HnswGraph | null> {
    if (vectors.passages.length < hnswFrom) return null;
    try {
      return file ? await openHnswGraph(file, vectors, load) : await buildHnswGraph(vectors, load);
    } catch {
      notices.add(
        'hnswlib-node 未安装或无法使用，向量检索改用逐条精确比较：结果相同，速度较慢。请重新运行 npm install。',
      );
      return null;
    }
  }

  function save(index: FlatIndex, graph: HnswGraph | null) {
    try {
      saveIndex(root, index, graph);
    } catch {
      notices.add('索引缓存无法写入数据目录，每次启动都要重建。请检查磁盘空间与目录权限。');
    }
  }

  async function loadSaved(state: BuiltIndex): Promise<CachedIndex | undefined> {
    const cached = await loadIndex(root, state, hnswFrom);
    if (cached === 'damaged') notices.add('索引缓存已损坏或与资料库不符，已从数据库重建，不影响结果。');
    return cached === 'damaged' ? undefined : cached;
  }

  /** Counted once for a generation. */
  function isLarge(generation: string): boolean {
    if (!aside) return false;
    if (counted?.generation !== generation)
      counted = { generation, passages: statements<number>(PASSAGES).pluck().get() ?? 0 };
    return counted.passages >= aside.from;
  }

  async function builtAside(generation: string): Promise<CachedIndex | undefined> {
    if (!aside || !isLarge(generation)) return undefined;
    const started = performance.now();
    const built = await aside.build();
    restUntil = performance.now() + REST * (performance.now() - started);
    return built ? await loadSaved(built) : undefined;
  }

  async function refresh(): Promise<LoadedIndex> {
    const state = readState(statements);
    const usable = (await loadSaved(state)) ?? (await builtAside(state.generation));
    const flat = usable?.index ?? readFlatIndex(reader, statements);
    const graph = await graphFor(flat, usable?.graphFile ?? null);
    if (!usable || (graph && !usable.graphFile)) save(flat, graph);
    const reports = new Set(flat.reportOf).size;
    loaded = { flat, graph, reports, averageLength: mean(flat.postings.lengths) };
    return loaded;
  }

  /** A search accepts what was newest when it began, or steady writing could keep it waiting for ever. */
  async function current(): Promise<LoadedIndex> {
    const wanted = readState(statements).generation;
    if (loaded && loaded.flat.generation < wanted && isLarge(wanted)) {
      if (performance.now() >= restUntil) void renew().catch(() => undefined);
      return loaded;
    }
    await refreshing;
    if (loaded && loaded.flat.generation >= wanted) return loaded;
    return renew();
  }

  function renew(): Promise<LoadedIndex> {
    refreshing ??= refresh().finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  function renewing(): string[] {
    const { generation } = readState(statements);
    return loaded && loaded.flat.generation < generation && isLarge(generation) ? [RENEWING] : [];
  }

  return { current, loaded: () => loaded, notices: () => [...notices, ...renewing()] };
}
