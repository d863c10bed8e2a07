import { isDoubted } from '../../domain/fact.ts';
import type { FactQuery, FactRows } from '../store.ts';
import { SEALED_COLUMNS, readSealed, type SealedRow } from './fact-rows.ts';
import { belongingTo, type Condition } from './report-filter.ts';
import { UP_TO_LIMIT, listed, oneMoreThan, upTo, type Statements } from './statements.ts';

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

function factsSql({ cells, indicators, source }: FactQuery, reports: string): string {
  const shared = [reports, source && 'source = @source'];
  const branches = [cells && MEASURES.cells, indicators && MEASURES.indicators].flatMap((measure) =>
    measure ? select(measure.source, [measure.condition, ...shared]) : [],
  );
  // No fact is in both, and UNION would compare all columns of all rows.
  const rows = branches.length > 0 ? branches.join(' UNION ALL ') : select('facts', shared);
  return `SELECT ${SEALED_COLUMNS} FROM (${rows}) ORDER BY report, first, position ${UP_TO_LIMIT}`;
}

/** There are a few dozen kinds of query, and spelling one out takes as long as a look-up. */
const spelledOut = new Map<string, string>();

function compile(query: FactQuery): Condition {
  const { cells, indicators, source, limit } = query;
  const reports = belongingTo(query.reports);
  const kind = [cells && 'cells', indicators && 'indicators', source && 'source', reports.sql].join();
  const sql = spelledOut.get(kind) ?? factsSql(query, reports.sql);
  spelledOut.set(kind, sql);
  const own = {
    ...(cells && { cells: JSON.stringify(cells) }),
    ...(indicators && { indicators: JSON.stringify(indicators) }),
    ...(source && { source }),
  };
  return { sql, params: Object.assign(own, reports.params, { limit: oneMoreThan(limit) }) };
}

/** Runs a query on the read-only connection; what comes back names the statement that was run. */
export function queryFacts(query: FactQuery, statements: Statements): FactRows {
  const { sql, params } = compile(query);
  const started = performance.now();
  const { rows, complete } = upTo(query.limit, statements.rows<SealedRow>(sql).all(params));
  const facts = rows.map(readSealed);
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  return {
    facts,
    complete: complete && !facts.some(isDoubted),
    query: { sql, params: Object.entries(params), rows: facts.length, ms },
  };
}
