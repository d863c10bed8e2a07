import type { ReportId } from '../src/domain/ids.ts';
import { timeKey } from '../src/domain/period.ts';
import type { Report, ReportBundle, TrustLevel } from '../src/domain/report.ts';
import { allReports } from '../src/storage/every-report.ts';
import type { Store } from '../src/storage/store.ts';
import type { Bundles } from './build-bundles.ts';
import { versionId } from './identify.ts';

/** A report with what it changes for others. */
export interface Succession {
  readonly bundle: ReportBundle;
  /** Whether the library knew an earlier version of it. */
  readonly isKnown: boolean;
  /** Reports that are no longer in force, as they are to be written. */
  readonly retired: readonly ReportBundle[];
}

/**
 * Finds what the reports of a file take the place of: their own former versions, what the file held and no longer holds,
 * and the reports that they say they correct. One that was corrected before it came is retired itself. The order in
 * which files come makes no difference.
 *
 * @param held the reports that the file consisted of before
 */
export async function succeed(store: Store, bundles: Bundles, held: readonly Report[]): Promise<Succession[]> {
  const ids = new Set([...bundles.map(({ report }) => report.id), ...held.map(({ id }) => id)]);
  const gone = held.filter(({ id }) => !bundles.some(({ report }) => report.id === id));
  const successions: Succession[] = [];
  for (const bundle of bundles) {
    const left = gone.filter((report) => successorOf(report, bundles) === bundle);
    const withdrawn = await Promise.all(
      left.map((report) => withdraw(store, report, report.supersededBy ?? bundle.report.id)),
    );
    const { retired, ...own } = await succeedAlone(store, bundle, ids);
    successions.push({ ...own, retired: [...retired, ...withdrawn] });
  }
  return successions;
}

/** The report of the same body and time, else the first of the file: what was there is no longer what it says. */
const successorOf = (report: Report, bundles: Bundles): ReportBundle =>
  bundles.find((bundle) => isOfSame(bundle.report, report)) ?? bundles[0];

/** Whether two reports are of one body, kind and time. */
export const isOfSame = (a: Report, b: Report) =>
  a.agency !== null && a.agency.id === b.agency?.id && a.kind === b.kind && timeKey(a.period) === timeKey(b.period);

/** @param ofFile reports of the same file, which correct nothing of each other */
async function succeedAlone(store: Store, bundle: ReportBundle, ofFile: ReadonlySet<ReportId>): Promise<Succession> {
  const { report } = bundle;
  const known = await store.report(report.id);
  const former = known && known.sha256 !== report.sha256 ? await retireVersion(store, known) : [];
  const siblings = (await siblingsOf(store, report)).filter(({ id }) => !ofFile.has(id));
  const corrected = siblings.filter((sibling) => corrects(report, sibling));
  const isKnown = known !== undefined;
  if (corrected.length > 0) {
    const retired = await Promise.all(corrected.map((sibling) => retire(store, sibling, report.id)));
    return { bundle, isKnown, retired: [...former, ...retired] };
  }
  const by = siblings.find((sibling) => corrects(sibling, report))?.id ?? null;
  return {
    bundle: { ...bundle, report: { ...report, ...copiesOf(known, report), supersededBy: by } },
    isKnown,
    retired: former,
  };
}

/** Read anew from the same bytes, it is still what it is named elsewhere. */
const copiesOf = (known: Report | undefined, { sha256 }: Report): Pick<Report, 'copies'> =>
  known?.copies && known.sha256 === sha256 ? { copies: known.copies } : {};

const RANK: Readonly<Record<TrustLevel, number>> = { low: 0, unknown: 1, official: 2 };

/** A copy that was tampered with may claim what it likes: it retires nothing that is more trustworthy. */
const corrects = (newer: Report, older: Report) =>
  Boolean(newer.correction) && !older.correction && RANK[newer.quality.trust] >= RANK[older.quality.trust];

/** The old version under an id of its own; what it had taken the place of stays behind it. */
async function retireVersion(store: Store, known: Report): Promise<ReportBundle[]> {
  const id = versionId(known.id, known.sha256);
  const older = await allReports(store, { supersededBy: [known.id] });
  const renamed = await withdraw(store, known, known.id);
  const behind = older.filter((report) => report.id !== id);
  return [
    { ...renamed, report: { ...renamed.report, id }, facts: renamed.facts.map((fact) => ({ ...fact, report: id })) },
    ...(await Promise.all(behind.map((report) => retire(store, report, id)))),
  ];
}

/** Retired, and no part any more of the file that it was read from. */
async function withdraw(store: Store, report: Report, supersededBy: ReportId): Promise<ReportBundle> {
  return retire(store, { ...report, part: null }, supersededBy);
}

/**
 * Keeps what one may want to look up: text and figures, unless the text is damaged and they have no place in it. Nobody
 * searches it, and no rule is held against it.
 */
async function retire(store: Store, report: Report, supersededBy: ReportId): Promise<ReportBundle> {
  const text = await store.text(report.id);
  const { facts } = text === undefined ? { facts: [] } : await store.facts({ reports: { reportIds: [report.id] } });
  const kept = { report: { ...report, supersededBy }, text: text ?? '', facts };
  return { ...kept, passages: [], checks: [], sketch: [] };
}

/** Reports of the same body, kind and period in force, from other sources. */
async function siblingsOf(store: Store, report: Report): Promise<Report[]> {
  const { id, agency, period, kind } = report;
  if (!agency || !period) return [];
  const filter = { agencyIds: [agency.id], years: [period.year], kinds: [kind] };
  const found = await allReports(store, filter);
  return found.filter((sibling) => sibling.id !== id && isOfSame(sibling, report));
}
