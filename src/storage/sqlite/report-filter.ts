import type { ReportFilter } from '../store.ts';
import { listed } from './statements.ts';

/** A WHERE clause with the values of its named parameters. */
export interface Condition {
  readonly sql: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const COLUMNS = {
  reportIds: 'id',
  agencyIds: 'agency_id',
  regions: 'region',
  years: 'year',
  kinds: 'kind',
  supersededBy: 'superseded_by',
  files: 'file',
} as const;
const FIELDS = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];

export const IN_FORCE = 'superseded_by IS NULL';
const asksForSuperseded = ({ reportIds, supersededBy, files }: ReportFilter) =>
  reportIds !== undefined || supersededBy !== undefined || files !== undefined;

/**
 * Reports whose metadata are as they were written: a changed year or body would put their figures under another name.
 * `sha256_of` is a function that the reading connection has.
 */
export const INTACT = `coalesce(
  (SELECT digests.metadata = sha256_of(reports.metadata) FROM digests WHERE digests.report = reports.id), TRUE)`;

/** Which rows of `reports` a filter lets through. */
export function reportCondition(filter: ReportFilter): Condition {
  const used = FIELDS.filter((field) => filter[field] !== undefined);
  const clauses = used.map((field) => `${COLUMNS[field]} IN ${listed(field)}`);
  return {
    sql: [...clauses, ...(asksForSuperseded(filter) ? [] : [IN_FORCE])].join(' AND ') || 'TRUE',
    params: Object.fromEntries(used.map((field) => [field, JSON.stringify(filter[field])])),
  };
}

/** Which rows that belong to a `report` a filter lets through. Reports given by id alone need no look at their table. */
export function belongingTo(filter: ReportFilter): Condition {
  const { sql, params } = reportCondition(filter);
  const isById = filter.reportIds !== undefined && Object.keys(params).length === 1;
  return {
    sql: isById ? `report IN ${listed('reportIds')}` : `report IN (SELECT id FROM reports WHERE ${sql})`,
    params,
  };
}
