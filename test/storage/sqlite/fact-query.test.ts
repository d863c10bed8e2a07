import { expect, it, onTestFinished } from 'vitest';
import { asYear, cellCode, indicatorId } from '../../../src/domain/ids.ts';
import { openConnections } from '../../../src/storage/sqlite/connections.ts';
import { queryFacts } from '../../../src/storage/sqlite/fact-query.ts';
import { createStatements, type Row } from '../../../src/storage/sqlite/statements.ts';
import type { FactQuery } from '../../../src/storage/store.ts';
import { sampleId } from '../sample-bundles.ts';
import { temporaryDirectory } from './data-directory.ts';

async function openReader() {
  const { writer, reader } = await openConnections(temporaryDirectory(), false);
  onTestFinished(() => {
    reader.close();
    writer?.close();
  });
  return reader;
}

/** How SQLite means to run the statement of a query. */
async function planOf(query: Omit<FactQuery, 'limit'>): Promise<string> {
  const reader = await openReader();
  const { sql, params } = queryFacts({ ...query, limit: 5 }, createStatements(reader)).query;
  const bound = Object.fromEntries(params as readonly [string, unknown][]);
  const steps = reader.prepare<unknown[], Row>(`EXPLAIN QUERY PLAN ${sql}`).all(bound);
  return steps.map(({ detail }) => detail).join('\n');
}

it.each([
  ['a cell of some reports', { cells: [cellCode('t3.new.tot')], reports: { reportIds: [sampleId('a')] } }],
  ['a cell of some years', { cells: [cellCode('t3.new.tot')], reports: { years: [asYear(2024)] } }],
])('looks up %s by the index of cells', async (_, query) => {
  expect(await planOf(query)).toContain('facts_by_cell (cell=? AND report=?)');
});

it('looks up an indicator by its index', async () => {
  const query = { indicators: [indicatorId('foi.received')], reports: { reportIds: [sampleId('a')] } };
  expect(await planOf(query)).toContain('facts_by_indicator (indicator=? AND report=?)');
});

it('looks up cells or indicators by both indexes', async () => {
  const reports = { reportIds: [sampleId('a')] };
  const plan = await planOf({ cells: [cellCode('t3.new.tot')], indicators: [indicatorId('foi.received')], reports });
  expect(plan).toContain('facts_by_cell (cell=? AND report=?)');
  expect(plan).toContain('facts_by_indicator (indicator=? AND report=?)');
});

it('reads all facts of a report by its key', async () => {
  expect(await planOf({ reports: { reportIds: [sampleId('a')] } })).toContain(
    'SEARCH facts USING PRIMARY KEY (report=?)',
  );
});

it('runs on a connection that cannot write', async () => {
  const reader = await openReader();
  expect(() => reader.exec('DELETE FROM facts')).toThrow('readonly');
});
