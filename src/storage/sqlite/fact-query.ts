import type { FactQuery, FactRows } from '../store.ts';
import { FACT_COLUMNS, readFact, type FactRow } from './fact-rows.ts';
import { reportCondition, type Condition } from './report-filter.ts';
import { listed, rowLimit, type Statements } from './statements.ts';

const ALTERNATIVES = {
  cells: `cell IN ${listed('cells')}`,
  indicators: `indicator IN ${listed('indicators')}`,
} as const;

function measureCondition({ cells, indicators }: FactQuery): Condition {
  const lists = { ...(cells && { cells }), ...(indicators && { indicators }) };
  // Object.keys forgets that it gives the keys of the object above.
  const names = Object.keys(lists) as readonly (keyof typeof ALTERNATIVES)[];
  return {
    sql: names.length > 0 ? `(${names.map((name) => ALTERNATIVES[name]).join(' OR ')})` : 'TRUE',
    params: Object.fromEntries(names.map((name) => [name, JSON.stringify(lists[name])])),
  };
}

/** Reports given by id alone need no look at the table of reports. */
function reportsCondition({ reports }: FactQuery): Condition {
  const { sql, params } = reportCondition(reports);
  const names = Object.keys(params);
  if (names.length === 0) return { sql: 'TRUE', params };
  if (names.length === 1 && reports.reportIds) return { sql: `report IN ${listed('reportIds')}`, params };
  return { sql: `report IN (SELECT id FROM reports WHERE ${sql})`, params };
}

function factsSql(query: FactQuery): Condition {
  const measures = measureCondition(query);
  const reports = reportsCondition(query);
  const where = [measures.sql, reports.sql, query.source ? 'source = @source' : 'TRUE'].join(' AND ');
  return {
    sql: `SELECT ${FACT_COLUMNS} FROM facts WHERE ${where} ORDER BY report, first, position LIMIT @limit`,
    params: {
      ...measures.params,
      ...reports.params,
      ...(query.source && { source: query.source }),
      limit: rowLimit(query.limit),
    },
  };
}

/** Runs a query on the read-only connection; what comes back names the statement that was run. */
export function queryFacts(query: FactQuery, statements: Statements): FactRows {
  const { sql, params } = factsSql(query);
  const started = performance.now();
  const facts = statements<FactRow>(sql).all(params).map(readFact);
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  return { facts, query: { sql, params: Object.entries(params), rows: facts.length, ms } };
}
