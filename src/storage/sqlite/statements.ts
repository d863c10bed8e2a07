import type { Database, Statement } from 'better-sqlite3';

export type Row = Readonly<Record<string, unknown>>;

/** Prepared statements by their SQL: preparing costs more than a point look-up. */
export interface Statements {
  <Result = Row>(sql: string): Statement<unknown[], Result>;
  /** Rows as lists in the order of the columns: half the cost of objects where there are many columns. */
  rows<Result extends readonly unknown[]>(sql: string): Statement<unknown[], Result>;
}

/** The SQL must come from the fixed templates of this folder, so the cache stays small. */
export function createStatements(database: Database): Statements {
  const prepared = new Map<string, Statement>();
  const lists = new Map<string, Statement>();
  // The caller names the shape of the columns that its own SQL selects.
  const known = <Result>(kept: Map<string, Statement>, sql: string, prepare: () => Statement) => {
    const statement = kept.get(sql) ?? prepare();
    kept.set(sql, statement);
    return statement as Statement<unknown[], Result>;
  };
  return Object.assign(<Result>(sql: string) => known<Result>(prepared, sql, () => database.prepare(sql)), {
    rows: <Result>(sql: string) => known<Result>(lists, sql, () => database.prepare(sql).raw()),
  });
}

/** A list as one bound parameter, however long it is. */
export const listed = (parameter: string) => `(SELECT value FROM json_each(@${parameter}))`;

/** A negative LIMIT means none at all to SQLite. */
export const rowLimit = (limit: number) => Math.max(0, Math.trunc(limit));

/** One row more than is wanted tells whether there are any; every row where no limit is given. */
export const oneMoreThan = (limit: number | undefined) => (limit === undefined ? -1 : rowLimit(limit) + 1);

/** The wanted rows of a query that was run with `oneMoreThan`. */
export function upTo<Row>(
  limit: number | undefined,
  rows: Row[],
): { readonly rows: Row[]; readonly complete: boolean } {
  const wanted = limit === undefined ? rows.length : rowLimit(limit);
  const complete = rows.length <= wanted;
  return { rows: complete ? rows : rows.slice(0, wanted), complete };
}

/** For a parameter alone SQLite looks at its value when it plans, and so prepares the statement anew for each. */
export const UP_TO_LIMIT = 'LIMIT @limit + 0';
