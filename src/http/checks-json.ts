import type { Check, CheckOutcome, CheckPlace } from '../domain/check.ts';
import type { Report } from '../domain/report.ts';
import type { Store } from '../storage/store.ts';

/** More checks than any report has. */
const CHECKS = 10_000;

/** Every rule that a report was held to, in the order of the form. */
export const checksOf = (store: Store, { id }: Report): Promise<readonly Check[]> =>
  store.checks({ reports: { reportIds: [id] }, limit: CHECKS });

/** How many rules came out how, and those that failed with the places of both sides. */
export function checksJson(checks: readonly Check[]) {
  const count = (outcome: CheckOutcome) => checks.filter((check) => check.outcome === outcome).length;
  return {
    counts: {
      pass: count('pass'),
      fail: count('fail'),
      uncertain: count('uncertain'),
      not_assessable: count('not_assessable'),
    },
    failed: checks.filter(({ outcome }) => outcome === 'fail').map(failureJson),
  };
}

const failureJson = ({ rule, kind, severity, label, other, left, right, difference, places }: Check) => ({
  rule,
  kind,
  severity,
  label,
  otherDocumentId: other,
  left,
  right,
  difference,
  places: places.map(placeJson),
});

const placeJson = ({ report, cell, place, side, sign, value, unit, start, end }: CheckPlace) => ({
  documentId: report,
  side,
  sign,
  cell: place && { code: cell, ...place },
  value,
  unit,
  start,
  end,
  viewUrl: `/view/${report}?start=${start}&end=${end}#mark`,
});
