import type { Check, CheckOutcome, CheckPlace } from '../domain/check.ts';
import type { Report } from '../domain/report.ts';
import type { Store } from '../storage/store.ts';
import type { TextVersions } from '../web/pages/check-list.ts';
import { viewPath } from '../web/pages/view-path.ts';

/** Every rule that a report was held to, in the order of the form. */
export const checksOf = async (store: Store, { id }: Report): Promise<readonly Check[]> =>
  (await store.checks({ reports: { reportIds: [id] } })).checks;

export async function versionsIn(store: Store, checks: readonly Check[]): Promise<TextVersions> {
  const ids = new Set(checks.flatMap(({ places }) => places.map(({ report }) => report)));
  const reports = await Promise.all(Array.from(ids, (id) => store.report(id)));
  return new Map(reports.flatMap((report) => (report ? [[report.id, report.version] as const] : [])));
}

/** How many rules came out how, and those that failed with the places of both sides. */
export function checksJson(checks: readonly Check[], versions: TextVersions) {
  const count = (outcome: CheckOutcome) => checks.filter((check) => check.outcome === outcome).length;
  return {
    counts: {
      pass: count('pass'),
      fail: count('fail'),
      uncertain: count('uncertain'),
      not_assessable: count('not_assessable'),
    },
    failed: checks.filter(({ outcome }) => outcome === 'fail').map((check) => failureJson(check, versions)),
  };
}

const failureJson = (
  { rule, kind, severity, label, other, left, right, difference, places }: Check,
  versions: TextVersions,
) => ({
  rule,
  kind,
  severity,
  label,
  otherDocumentId: other,
  left,
  right,
  difference,
  places: places.map((place) => placeJson(place, versions)),
});

const placeJson = (
  { report, cell, place, side, sign, value, unit, start, end }: CheckPlace,
  versions: TextVersions,
) => ({
  documentId: report,
  side,
  sign,
  cell: place && { code: cell, ...place },
  value,
  unit,
  start,
  end,
  viewUrl: viewPath(report, start, end, versions.get(report)),
});
