import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import hnswlib from 'hnswlib-node';
import { hashedVector } from './search/hashed-vector.ts';

export interface Chunk {
  readonly name: string;
  readonly text: string;
}

/** How texts are cut into words, and how long their vectors are. */
export interface Fts5HnswlibOptions {
  readonly terms: (text: string) => readonly string[];
  readonly dimensions: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS chunks (id INTEGER PRIMARY KEY, name TEXT, text TEXT);
  CREATE VIRTUAL TABLE IF NOT EXISTS lexicon USING fts5(terms, content="")`;

/** How far down each list is looked at, and what softens their ranks: as the product does it. */
const DEPTH = 50;
const K = 60;

/**
 * What one builds first: chunks in an FTS5 index that `ORDER BY rank` can search, hnswlib with its defaults over hashed
 * vectors (cheaper than any model), and reciprocal rank fusion of both lists. It reads no table, no figure and no title.
 */
export function openFts5Hnswlib(folder: string, { terms, dimensions }: Fts5HnswlibOptions) {
  const database = new SqliteDatabase(join(folder, 'baseline.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(SCHEMA);
  const addChunk = database.prepare('INSERT INTO chunks (id, name, text) VALUES (?, ?, ?)');
  const addTerms = database.prepare('INSERT INTO lexicon (rowid, terms) VALUES (?, ?)');
  const match = database.prepare<[string], { rowid: number }>(
    `SELECT rowid FROM lexicon WHERE lexicon MATCH ? ORDER BY rank LIMIT ${DEPTH}`,
  );
  const read = database.prepare<[number], { id: number; text: string }>('SELECT id, text FROM chunks WHERE id = ?');
  const graph = new hnswlib.HierarchicalNSW('cosine', dimensions);
  let count = 0;
  let capacity = 100_000;
  graph.initIndex({ maxElements: capacity });

  function addOne({ name, text }: Chunk) {
    const found = terms(text);
    addChunk.run(++count, name, text);
    addTerms.run(count, found.join(' '));
    if (count >= capacity) graph.resizeIndex((capacity *= 2));
    graph.addPoint(hashedVector(found, dimensions), count);
  }

  function fused(question: string): readonly number[] {
    const found = [...new Set(terms(question))];
    const byWords = match.all(found.map((term) => `"${term}"`).join(' OR ')).map(({ rowid }) => rowid);
    const byVector = graph.searchKnn(hashedVector(found, dimensions), DEPTH).neighbors;
    const scores = new Map<number, number>();
    for (const list of [byWords, byVector])
      for (const [rank, id] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (K + rank + 1));
    return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
  }

  return {
    add: database.transaction((chunks: readonly Chunk[]) => chunks.forEach(addOne)),
    search: (question: string, limit: number) =>
      fused(question)
        .slice(0, limit)
        .flatMap((id) => read.get(id) ?? []),
    save: (file: string) => graph.writeIndexSync(file),
    load: (file: string) => graph.readIndexSync(file),
    close() {
      database.close();
    },
  };
}
