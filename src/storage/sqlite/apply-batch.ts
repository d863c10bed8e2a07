import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';
import type { Check } from '../../domain/check.ts';
import type { Fact } from '../../domain/fact.ts';
import type { PassageId, ReportId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Report, ReportBundle } from '../../domain/report.ts';
import type { Change, IndexedPassage, StoredEmbedder } from '../store.ts';
import { CHECK_COLUMNS, checkValues } from './check-rows.ts';
import { addDigest, sealMetadata } from './digest-rows.ts';
import { sealOf, spelled } from './digests.ts';
import { SEALED_COLUMNS, factValues } from './fact-rows.ts';
import { passageRow, reportRow } from './report-rows.ts';
import { readState } from './index/read-library.ts';
import type { Statements } from './statements.ts';
import { blobOf } from './vector-blobs.ts';

const PASSAGE_COLUMNS = 'id, report, ordinal, kind, first, last, headings, text';
/** Values of `checks.related`. */
const [OWN, RELATED] = [0, 1] as const;
const named = (columns: string) => columns.replaceAll(/\w+/g, '@$&');
const marks = (columns: string) => columns.replaceAll(/\w+/g, '?');

/** As `Store.batch`. */
export type WriteBatch = (changes: readonly Change[], since?: string) => boolean;

/** Writes changes through one connection; foreign keys take what belongs to a removed report along. */
export function createBatchWriter(database: Database, statements: Statements): WriteBatch {
  const run = (sql: string, ...params: unknown[]) => statements(sql).run(...params);

  function assertFits(vector: Float32Array) {
    const row = statements<{ dimensions: number }>('SELECT dimensions FROM embedder').get();
    if (row?.dimensions === vector.length) return;
    const stored = row ? `${row.dimensions} 维` : '尚未保存';
    throw new Failure(
      'STORE_UNUSABLE',
      `写入的向量为 ${vector.length} 维，而库中的向量模型${stored}；请重新运行 wenzheng ingest`,
    );
  }

  function addVector(id: PassageId, vector: Float32Array) {
    assertFits(vector);
    const sql = 'INSERT OR REPLACE INTO vectors (passage, vector) SELECT id, ? FROM passages WHERE id = ?';
    run(sql, blobOf(vector), id);
  }

  function addPostings({ id, terms, vector }: IndexedPassage) {
    const [names, counts] = [terms.map(({ term }) => term), terms.map(({ count }) => count)];
    const sql = 'INSERT INTO postings (passage, size, terms, counts) VALUES (?, ?, ?, ?)';
    run(sql, id, terms.length, JSON.stringify(names), JSON.stringify(counts));
    if (vector) addVector(id, vector);
  }

  const remove = (report: string) => run('DELETE FROM reports WHERE id = ?', report);

  function replace({ report, text, passages, facts, checks, sketch }: ReportBundle, index: readonly IndexedPassage[]) {
    remove(report.id);
    const row = reportRow(report);
    run('INSERT INTO reports (id, metadata) VALUES (@id, @metadata)', row);
    run('INSERT INTO texts (report, text) VALUES (?, ?)', report.id, text);
    if (report.supersededBy === null) {
      addPassages(passages, index);
      addSketch(report.id, sketch);
    }
    addDigest(report.id, { metadata: row.metadata, text, facts: addFacts(facts) }, statements);
    addChecks(checks, OWN);
  }

  function describe(report: Report) {
    const row = reportRow(report);
    run('UPDATE reports SET metadata = @metadata WHERE id = @id', row);
    sealMetadata(report.id, row.metadata, statements);
  }

  /** Gives the rows as they are spelled. */
  function addFacts(facts: readonly Fact[]): string[] {
    const addFact = statements(`INSERT INTO facts (position, ${SEALED_COLUMNS}) VALUES (?, ${marks(SEALED_COLUMNS)})`);
    return facts.map((fact, position) => {
      const row = factValues(fact);
      const words = spelled(row);
      addFact.run(position, ...row, sealOf(words));
      return words;
    });
  }

  function addChecks(checks: readonly Check[], related: 0 | 1) {
    const sql = `INSERT INTO checks (related, position, ${CHECK_COLUMNS}) VALUES (?, ?, ${marks(CHECK_COLUMNS)})`;
    const addCheck = statements(sql);
    for (const [position, check] of checks.entries()) addCheck.run(related, position, ...checkValues(check));
  }

  function relate(report: ReportId, checks: readonly Check[]) {
    run('DELETE FROM checks WHERE report = ? AND related = ?', report, RELATED);
    addChecks(checks, RELATED);
  }

  function addPassages(passages: readonly Passage[], index: readonly IndexedPassage[]) {
    const passageSql = `INSERT INTO passages (${PASSAGE_COLUMNS}) VALUES (${named(PASSAGE_COLUMNS)})`;
    for (const passage of passages) run(passageSql, passageRow(passage));
    for (const passage of index) addPostings(passage);
  }

  function addSketch(report: ReportId, sketch: readonly string[]) {
    const sql = 'INSERT INTO sketches (fingerprint, report) VALUES (?, ?)';
    for (const fingerprint of new Set(sketch)) run(sql, fingerprint, report);
  }

  function setEmbedder({ id, dimensions, model, trainedOn }: StoredEmbedder) {
    const stored = statements<{ id: string }>('SELECT id FROM embedder').get();
    if (stored?.id !== id) run('DELETE FROM vectors');
    run('DELETE FROM embedder');
    const sql = 'INSERT INTO embedder (id, dimensions, model, trained_on) VALUES (?, ?, ?, ?)';
    run(sql, id, dimensions, Buffer.from(model), trainedOn);
  }

  function apply(change: Change) {
    switch (change.kind) {
      case 'replace':
        return replace(change.bundle, change.index);
      case 'remove':
        return remove(change.report);
      case 'describe':
        return describe(change.report);
      case 'relate':
        return relate(change.report, change.checks);
      case 'embed':
        return change.vectors.forEach(({ id, vector }) => addVector(id, vector));
      case 'embedder':
        return setEmbedder(change);
    }
  }

  const rowsChanged = () => statements<number>('SELECT total_changes()').pluck().get() ?? 0;

  const batch = database.transaction((changes: readonly Change[], since?: string) => {
    if (since !== undefined && since !== readState(statements).generation) return false;
    const before = rowsChanged();
    for (const change of changes) apply(change);
    if (rowsChanged() > before)
      run('UPDATE generation SET number = number + 1, nonce = ?', randomBytes(3).toString('hex'));
    return true;
  });
  return (changes, since) => batch.immediate(changes, since);
}
