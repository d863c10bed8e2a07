import type { Database, Statement } from 'better-sqlite3';

export type Row = Readonly<Record<string, unknown>>;

/** Prepared statements by their SQL: preparing costs more than a point look-up. */
export type Statements = <Result = Row>(sql: string) => Statement<unknown[], Result>;

/** The SQL must come from the fixed templates of this folder, so the cache stays small. */
export function createStatements(database: Database): Statements {
  const prepared = new Map<string, Statement>();
  return <Result>(sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    // The caller names the shape of the columns that its own SQL selects.
    return statement as Statement<unknown[], Result>;
  };
}

/** A list as one bound parameter, however long it is. */
export const listed = (parameter: string) => `(SELECT value FROM json_each(@${parameter}))`;

/** A negative LIMIT means none at all to SQLite. */
export const rowLimit = (limit: number) => Math.max(0, Math.trunc(limit));
