import { parseAgencyName } from '../../src/catalogue/agencies.ts';
import type { Check } from '../../src/domain/check.ts';
import { type AgencyId, type ReportId, asYear } from '../../src/domain/ids.ts';
import { timeKey } from '../../src/domain/period.ts';
import type { Report } from '../../src/domain/report.ts';
import type { Change, Store } from '../../src/storage/store.ts';
import { checkCopiedFigures, checkCopiedText } from './copies.ts';
import { checkAcrossYears } from './equations.ts';
import { checkGrowth } from './growth.ts';
import { type Outlook, type Upheaval, createOutlook } from './outlook.ts';
import { type CheckedReport, reportFactsOf } from './report-facts.ts';
import { isOfFigures, sketchOf } from './sketch.ts';

/**
 * What reports that are about to be written or removed change in the checks between reports: their own, those of the
 * same bodies' next years, and of later texts like them. To be applied in one batch, behind the other changes.
 */
export async function relateReports(store: Store, upheaval: Upheaval): Promise<Change[]> {
  const outlook = createOutlook(store, upheaval);
  const now = upheaval.written.map(({ report }) => report);
  const before = await Promise.all(now.map(({ id }) => store.report(id)));
  const followers: ReportId[] = [];
  for (const report of [...now, ...before, ...upheaval.removed]) followers.push(...(await nextYear(outlook, report)));
  const later = await laterLike(outlook, upheaval);
  return relateAll(outlook, [...now.map(({ id }) => id), ...followers, ...later]);
}

/** Of two alike reports the later one has the check, so earlier ones are not touched. */
async function laterLike(outlook: Outlook, { written }: Upheaval): Promise<ReportId[]> {
  const alike = await outlook.sharing(written.flatMap(({ sketch }) => sketch));
  const reports = await Promise.all(alike.map(({ report }) => outlook.report(report)));
  return reports.flatMap((one) => (one && written.some(({ report }) => isLater(one, report)) ? one.id : []));
}

async function relateAll(outlook: Outlook, ids: readonly ReportId[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const id of new Set(ids)) {
    const own = await outlook.read(id);
    if (own) changes.push({ kind: 'relate', report: id, checks: await relatedChecks(outlook, own) });
  }
  return changes;
}

async function nextYear(outlook: Outlook, report: Report | undefined): Promise<ReportId[]> {
  const body = report && bodyOf(report);
  if (!body) return [];
  return (await outlook.yearly(body.agency, asYear(body.year + 1))).map(({ id }) => id);
}

/** Every check of one report against others; a blank form is held to nothing. */
async function relatedChecks(outlook: Outlook, own: CheckedReport): Promise<Check[]> {
  if (own.report.kind === 'template') return [];
  const body = bodyOf(own.report);
  const earlier = body ? (await outlook.yearly(body.agency, asYear(body.year - 1)))[0] : undefined;
  const read = earlier && (await outlook.read(earlier.id));
  const [facts, previous] = [reportFactsOf(own), read ? reportFactsOf(read) : null];
  const carried = facts.tables ? checkAcrossYears(facts.tables, previous?.tables ?? null) : [];
  return [...carried, ...checkGrowth(facts, previous), ...(await copiesOf(outlook, own))];
}

async function copiesOf(outlook: Outlook, own: CheckedReport): Promise<Check[]> {
  const alike = await outlook.sharing(sketchOf(own.passages, own.facts));
  const checks: Check[] = [];
  for (const { report, fingerprints } of alike.filter(({ report: id }) => id !== own.report.id)) {
    const other = await outlook.written(report);
    if (!other || !isLater(own.report, other.report)) continue;
    checks.push(...checkCopiedText(own, other));
    const counted = fingerprints.some(isOfFigures) ? await outlook.read(report) : undefined;
    if (counted) checks.push(...checkCopiedFigures(own, counted));
  }
  return checks;
}

const isLater = (a: Report, b: Report) => orderOf(a) > orderOf(b);
const orderOf = ({ id, period, publishedAt }: Report) => `${timeKey(period)} ${publishedAt ?? ''} ${id}`;

/** Whose yearly report it is, where its name leaves no doubt: 区统计局 and 某局 are many bodies. */
function bodyOf({ agency, period, kind }: Report): { readonly agency: AgencyId; readonly year: number } | null {
  if (!agency || period?.kind !== 'year' || kind !== 'annual_report') return null;
  const isUnnamed = /某|未写明/.test(agency.name) || parseAgencyName(agency.name).level !== null;
  return isUnnamed ? null : { agency: agency.id, year: period.year };
}
