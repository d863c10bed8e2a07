import type { PassageId, ReportId } from '../../domain/ids.ts';
import type { Store } from '../store.ts';
import { createTextReading } from './read-texts.ts';
import { INTACT, reportCondition } from './report-filter.ts';
import { readPassage, readReport, type PassageRow } from './report-rows.ts';
import { UP_TO_LIMIT, listed, rowLimit, type Statements } from './statements.ts';

type ReportReading = Pick<Store, 'reports' | 'report' | 'reportByHash' | 'text' | 'passages' | 'passagesOf'>;

interface ReportRow {
  readonly metadata: string;
}

const BY_ID = 'SELECT metadata FROM reports WHERE id = ?';
const BY_HASH = 'SELECT metadata FROM reports WHERE sha256 = ? ORDER BY id LIMIT 1';
const PASSAGES_BY_ID = `SELECT * FROM passages WHERE id IN ${listed('ids')}`;
const PASSAGES_OF = 'SELECT * FROM passages WHERE report = ? ORDER BY ordinal';

export function createReportReading(statements: Statements): ReportReading {
  const textOf = createTextReading(statements);

  function reportWhere(sql: string, value: string) {
    const row = statements<ReportRow>(sql).get(value);
    return row && readReport(row);
  }

  function passagesById(ids: readonly PassageId[]) {
    const rows = statements<PassageRow>(PASSAGES_BY_ID).all({ ids: JSON.stringify(ids) });
    const found = new Map(rows.map((row) => [row.id, readPassage(row)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  return {
    reports: async (filter, { limit, after }) => {
      const { sql, params } = reportCondition(filter);
      const page = { after: after ?? ('' as ReportId), limit: rowLimit(limit) };
      return statements<ReportRow>(
        `SELECT metadata FROM reports WHERE id > @after AND ${sql} AND ${INTACT} ORDER BY id ${UP_TO_LIMIT}`,
      )
        .all({ ...params, ...page })
        .map(readReport);
    },
    report: async (id) => reportWhere(BY_ID, id),
    reportByHash: async (sha256) => reportWhere(BY_HASH, sha256),
    text: async (id) => textOf(id),
    passages: async (ids) => passagesById(ids),
    passagesOf: async (report) => statements<PassageRow>(PASSAGES_OF).all(report).map(readPassage),
  };
}
