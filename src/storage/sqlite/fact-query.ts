import type { FactQuery, FactRows } from '../store.ts';
import { FACT_COLUMNS, readFact, type FactRow } from './fact-rows.ts';
import { reportCondition, type Condition } from './report-filter.ts';
import { listed, rowLimit, type Statements } from './statements.ts';

/** Left alone, SQLite reads all facts of the wanted reports instead of these indexes. */
const MEASURES = {
  cells: { source: 'facts INDEXED BY facts_by_cell', condition: `cell IN ${listed('cells')}` },
  indicators: { source: 'facts INDEXED BY facts_by_indicator', condition: `indicator IN ${listed('indicators')}` },
} as const;

/** Reports given by id alone need no look at the table of reports. */
function reportsCondition({ reports }: FactQuery): Condition {
  const { sql, params } = reportCondition(reports);
  const names = Object.keys(params);
  if (names.length === 1 && reports.reportIds) return { sql: `report IN ${listed('reportIds')}`, params };
  return { sql: `report IN (SELECT id FROM reports WHERE ${sql})`, params };
}

function select(source: string, conditions: readonly (string | false | undefined)[]): string {
  const where = conditions.filter(Boolean).join(' AND ');
  return `SELECT * FROM ${source}${where && ` WHERE ${where}`}`;
}

function factsSql(query: FactQuery): Condition {
  const { cells, indicators, source, limit } = query;
  const reports = reportsCondition(query);
  const shared = [reports.sql, source && 'source = @source'];
  const branches = [
    ...(cells ? [select(MEASURES.cells.source, [MEASURES.cells.condition, ...shared])] : []),
    ...(indicators ? [select(MEASURES.indicators.source, [MEASURES.indicators.condition, ...shared])] : []),
  ];
  const rows = branches.length > 0 ? branches.join(' UNION ') : select('facts', shared);
  return {
    sql: `SELECT ${FACT_COLUMNS} FROM (${rows}) ORDER BY report, first, position LIMIT @limit`,
    params: {
      ...(cells && { cells: JSON.stringify(cells) }),
      ...(indicators && { indicators: JSON.stringify(indicators) }),
      ...reports.params,
      ...(source && { source }),
      limit: rowLimit(limit),
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
