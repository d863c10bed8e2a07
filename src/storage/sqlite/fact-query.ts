import type { FactQuery, FactRows } from '../store.ts';
import { FACT_COLUMNS, readFact, type FactRow } from './fact-rows.ts';
import { belongingTo, type Condition } from './report-filter.ts';
import { UP_TO_LIMIT, listed, rowLimit, type Statements } from './statements.ts';

/** Left alone, SQLite reads all facts of the wanted reports instead of these indexes. */
const MEASURES = {
  cells: { source: 'facts INDEXED BY facts_by_cell', condition: `cell IN ${listed('cells')}` },
  indicators: {
    source: 'facts INDEXED BY facts_by_indicator',
    condition: `cell IS NULL AND indicator IN ${listed('indicators')}`,
  },
} as const;

function select(source: string, conditions: readonly (string | false | undefined)[]): string {
  const where = conditions.filter(Boolean).join(' AND ');
  return `SELECT * FROM ${source}${where && ` WHERE ${where}`}`;
}

function factsSql(query: FactQuery): Condition {
  const { cells, indicators, source, limit } = query;
  const reports = belongingTo(query.reports);
  const shared = [reports.sql, source && 'source = @source'];
  const branches = [cells && MEASURES.cells, indicators && MEASURES.indicators].flatMap((measure) =>
    measure ? select(measure.source, [measure.condition, ...shared]) : [],
  );
  // No fact is in both, and UNION would compare all columns of all rows.
  const rows = branches.length > 0 ? branches.join(' UNION ALL ') : select('facts', shared);
  return {
    sql: `SELECT ${FACT_COLUMNS} FROM (${rows}) ORDER BY report, first, position ${UP_TO_LIMIT}`,
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
  const facts = statements.rows<FactRow>(sql).all(params).map(readFact);
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  return { facts, query: { sql, params: Object.entries(params), rows: facts.length, ms } };
}
