import type { ReportId } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { confirmedFacts } from '../../evidence/confirmed-facts.ts';
import type { Store } from '../../storage/store.ts';
import { labelFacts } from './label-facts.ts';
import type { LabelledFact } from './labelled-fact.ts';

export type ReadLabels = (report: Report) => Promise<readonly LabelledFact[]>;

/** Characters of labels that are kept; the reports asked about last stay. */
const KEPT = 4_000_000;

interface Kept {
  readonly fingerprint: string;
  readonly labels: Promise<readonly LabelledFact[]>;
  size: number;
}

/** Reads the labels of a report's figures, once for each version of it while it is asked about. */
export function createLabelReader(store: Store): ReadLabels {
  const kept = new Map<ReportId, Kept>();
  let size = 0;
  const drop = (id: ReportId) => {
    size -= kept.get(id)?.size ?? 0;
    kept.delete(id);
  };
  return (report) => {
    const known = kept.get(report.id);
    if (known?.fingerprint === report.fingerprint) {
      kept.delete(report.id);
      kept.set(report.id, known);
      return known.labels;
    }
    drop(report.id);
    const labels = readLabels(store, report);
    const entry: Kept = { fingerprint: report.fingerprint, labels, size: 0 };
    kept.set(report.id, entry);
    void account(report.id, entry);
    return labels;
  };

  /** Counts what was read, and lets go of the reports that nobody has asked about for longest. */
  async function account(id: ReportId, entry: Kept) {
    try {
      const read = await entry.labels;
      if (kept.get(id) !== entry) return;
      entry.size = sizeOf(read);
      size += entry.size;
      for (const oldest of kept.keys()) {
        if (size <= KEPT || oldest === id) break;
        drop(oldest);
      }
    } catch {
      drop(id);
    }
  }
}

/** What a label takes beside its words. */
const OVERHEAD = 200;

const sizeOf = (labels: readonly LabelledFact[]) =>
  labels.reduce(
    (sum, { own, behind, head, lead }) => sum + own.length + behind.length + head.length + lead.length + OVERHEAD,
    0,
  );

async function readLabels(store: Store, report: Report): Promise<readonly LabelledFact[]> {
  const text = (await store.text(report.id)) ?? '';
  const { facts } = await confirmedFacts(store, { reports: { reportIds: [report.id] } });
  return labelFacts(facts, text);
}
