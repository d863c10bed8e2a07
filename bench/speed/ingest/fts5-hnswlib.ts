import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import hnswlib from 'hnswlib-node';
import { terms } from '../../../src/text/tokenise.ts';
import type { OpenPipeline } from './pipeline.ts';

const CHUNK = 300;
const DIMENSIONS = 384;

/**
 * What one builds first: chunks of 300 characters, an FTS5 index that `ORDER BY rank` can search, and hnswlib over
 * hashed vectors (cheaper than any model). It reads no table, no figure and no title.
 */
export const openFts5Hnswlib: OpenPipeline = async (folder) => {
  const database = new SqliteDatabase(join(folder, 'baseline.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE chunks (id INTEGER PRIMARY KEY, name TEXT, text TEXT); CREATE VIRTUAL TABLE lexicon USING fts5(terms, content="")',
  );
  const addChunk = database.prepare('INSERT INTO chunks (id, name, text) VALUES (?, ?, ?)');
  const addTerms = database.prepare('INSERT INTO lexicon (rowid, terms) VALUES (?, ?)');
  const graph = new hnswlib.HierarchicalNSW('cosine', DIMENSIONS);
  let count = 0;
  let capacity = 100_000;
  graph.initIndex({ maxElements: capacity });
  return {
    async ingest(batch) {
      database.transaction(() => {
        for (const { name, text } of batch) {
          for (let start = 0; start < text.length; start += CHUNK) {
            const chunk = text.slice(start, start + CHUNK);
            const found = terms(chunk);
            addChunk.run(++count, name, chunk);
            addTerms.run(count, found.join(' '));
            if (count >= capacity) graph.resizeIndex((capacity *= 2));
            graph.addPoint(hashedVector(found), count);
          }
        }
      })();
    },
    close: async () => {
      database.close();
    },
  };
};

function hashedVector(found: readonly string[]): number[] {
  const vector = Array.from({ length: DIMENSIONS }, () => 0);
  for (const term of found) {
    let hash = 2_166_136_261;
    for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ term.charCodeAt(index), 16_777_619);
    const place = (hash >>> 1) % DIMENSIONS;
    vector[place] = (vector[place] ?? 0) + (hash & 1 ? 1 : -1);
  }
  return vector;
}
