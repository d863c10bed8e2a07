import type { Check } from '../../domain/check.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { ReportId } from '../../domain/ids.ts';
import type { Alike, CheckQuery, Store } from '../store.ts';
import { type Condition, belongingTo } from './report-filter.ts';
import { UP_TO_LIMIT, listed, oneMoreThan, rowLimit, upTo, type Statements } from './statements.ts';

interface CheckRow extends Omit<Check, 'left' | 'right' | 'places'> {
  readonly left_value: Decimal | null;
  readonly right_value: Decimal | null;
  readonly places: string;
}

/** The columns of `checks` that make a Check. */
export const CHECK_COLUMNS =
  'report, rule, kind, severity, outcome, other, left_value, right_value, difference, label, places';

/** Its values in the order of CHECK_COLUMNS. */
export const checkValues = (check: Check): unknown[] => [
  check.report,
  check.rule,
  check.kind,
  check.severity,
  check.outcome,
  check.other,
  check.left,
  check.right,
  check.difference,
  check.label,
  check.places.length === 0 ? '[]' : JSON.stringify(check.places),
];

const readCheck = ({ left_value: left, right_value: right, places, ...row }: CheckRow): Check => ({
  ...row,
  left,
  right,
  // The store wrote this JSON from a Check.
  places: JSON.parse(places) as Check['places'],
});

const LISTS = { outcomes: 'outcome', severities: 'severity', kinds: 'kind' } as const;
const FIELDS = Object.keys(LISTS) as readonly (keyof typeof LISTS)[];

function checksSql(query: CheckQuery): Condition {
  const reports = belongingTo(query.reports);
  // `kinds` is also a field of the report filter.
  const used = FIELDS.filter((field) => query[field] !== undefined);
  const lists = used.map((field) => `${LISTS[field]} IN ${listed(`own_${field}`)}`);
  // Left alone, SQLite reads every check of a report.
  const byOutcome = query.outcomes && query.severities ? 'checks INDEXED BY checks_by_outcome' : 'checks';
  const source = query.withPlaces ? 'checks INDEXED BY checks_pointing' : byOutcome;
  const pointing = query.withPlaces ? ["places <> '[]'"] : [];
  const where = [...lists, ...pointing, reports.sql].join(' AND ');
  return {
    sql: `SELECT ${CHECK_COLUMNS} FROM ${source} WHERE ${where} ORDER BY report, related, position ${UP_TO_LIMIT}`,
    params: {
      ...Object.fromEntries(used.map((field) => [`own_${field}`, JSON.stringify(query[field])])),
      ...reports.params,
      limit: oneMoreThan(query.limit),
    },
  };
}

/** Superseded reports have no sketch. Whole regions print some standing phrases, and a few of them tell as much. */
const SHARING = 'SELECT report FROM sketches WHERE fingerprint = ? ORDER BY report LIMIT 50';

function findAlike(sketch: readonly string[], statements: Statements): Alike[] {
  const found = new Map<ReportId, string[]>();
  for (const fingerprint of new Set(sketch)) {
    for (const { report } of statements<{ report: ReportId }>(SHARING).all(fingerprint)) {
      const fingerprints = found.get(report);
      if (fingerprints) fingerprints.push(fingerprint);
      else found.set(report, [fingerprint]);
    }
  }
  return Array.from(found, ([report, fingerprints]) => ({ report, fingerprints })).toSorted(
    (a, b) => b.fingerprints.length - a.fingerprints.length || (a.report < b.report ? -1 : 1),
  );
}

export const createCheckReading = (statements: Statements): Pick<Store, 'checks' | 'sharing'> => ({
  checks: async (query) => {
    const { sql, params } = checksSql(query);
    const { rows, complete } = upTo(query.limit, statements<CheckRow>(sql).all(params));
    return { checks: rows.map(readCheck), complete };
  },
  sharing: async (sketch, limit) => findAlike(sketch, statements).slice(0, rowLimit(limit)),
});
