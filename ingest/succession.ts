import type { ReportId } from '../src/domain/ids.ts';
import { periodKey } from '../src/domain/period.ts';
import type { Report, ReportBundle, TrustLevel } from '../src/domain/report.ts';
import type { Store } from '../src/storage/store.ts';
import { versionId } from './identify.ts';

const FACTS = 100_000;
const SIBLINGS = 100;

/** A report with what it changes for others. */
export interface Succession {
  readonly bundle: ReportBundle;
  /** Reports that are no longer in force, as they are to be written. */
  readonly retired: readonly ReportBundle[];
}

/**
 * Finds what a report takes the place of: its own former version, and the reports that it says it corrects. One that
 * was corrected before it came is retired itself. The order in which files come makes no difference.
 */
export async function succeed(store: Store, bundle: ReportBundle, known: Report | undefined): Promise<Succession> {
  const former = known && known.sha256 !== bundle.report.sha256 ? await retireVersion(store, known) : [];
  const siblings = await siblingsOf(store, bundle.report);
  const corrected = siblings.filter((sibling) => corrects(bundle.report, sibling));
  if (corrected.length > 0) {
    const retired = await Promise.all(corrected.map((report) => retire(store, report, bundle.report.id)));
    return { bundle, retired: [...former, ...retired] };
  }
  const by = siblings.find((sibling) => corrects(sibling, bundle.report))?.id ?? null;
  return { bundle: { ...bundle, report: { ...bundle.report, supersededBy: by } }, retired: former };
}

const RANK: Readonly<Record<TrustLevel, number>> = { low: 0, unknown: 1, official: 2 };

/** A copy that was tampered with may claim what it likes: it retires nothing that is more trustworthy. */
const corrects = (newer: Report, older: Report) =>
  Boolean(newer.correction) && !older.correction && RANK[newer.quality.trust] >= RANK[older.quality.trust];

/** The old version under an id of its own; what it had taken the place of stays behind it. */
async function retireVersion(store: Store, known: Report): Promise<ReportBundle[]> {
  const id = versionId(known.id, known.sha256);
  const older = await store.reports({ supersededBy: [known.id] }, { limit: SIBLINGS });
  const renamed = await retire(store, known, known.id);
  const behind = older.filter((report) => report.id !== id);
  return [
    { ...renamed, report: { ...renamed.report, id }, facts: renamed.facts.map((fact) => ({ ...fact, report: id })) },
    ...(await Promise.all(behind.map((report) => retire(store, report, id)))),
  ];
}

/** Keeps what one may want to look up: text and figures. Nobody searches it, and no rule is held against it. */
async function retire(store: Store, report: Report, supersededBy: ReportId): Promise<ReportBundle> {
  const text = (await store.text(report.id)) ?? '';
  const { facts } = await store.facts({ reports: { reportIds: [report.id] }, limit: FACTS });
  return { report: { ...report, supersededBy }, text, facts, passages: [], checks: [], sketch: [] };
}

/** Reports of the same body, kind and period in force, from other sources. */
async function siblingsOf(store: Store, { id, agency, period, kind }: Report): Promise<Report[]> {
  if (!agency || !period) return [];
  const filter = { agencyIds: [agency.id], years: [period.year], kinds: [kind] };
  const found = await store.reports(filter, { limit: SIBLINGS });
  return found.filter((report) => report.id !== id && report.period && periodKey(report.period) === periodKey(period));
}
