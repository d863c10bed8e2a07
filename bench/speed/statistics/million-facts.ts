import { buildBundle } from '../../../ingest/build-bundle.ts';
import { fullName, regions } from '../../../src/catalogue/regions.ts';
import { type RegionCode, reportId } from '../../../src/domain/ids.ts';
import type { Store } from '../../../src/storage/store.ts';
import { indexedTerms } from '../../../src/text/indexed-terms.ts';
import { consistentForm, printForm } from '../../../test/ingest/forms/print-form.ts';

const YEARS = [2023, 2024] as const;
const PER_COMMIT = 64;

/** The governments whose reports the library of the benchmark holds: every place in force, the country left out. */
export const places: readonly RegionCode[] = regions
  .filter(({ level, validTo }) => validTo === null && level !== 'country' && level !== 'zone')
  .map(({ code }) => code);

/** Writes reports of real places with made-up tables, as ingest reads them, until the library holds `facts` facts. */
export async function fillLibrary(store: Store, facts: number): Promise<number> {
  let written = 0;
  let batch: ReturnType<typeof reportOf>[] = [];
  const flush = async () => {
    await store.batch(
      batch.map((bundle) => ({
        kind: 'replace' as const,
        bundle,
        index: bundle.passages.map((passage) => ({
          id: passage.id,
          terms: indexedTerms(passage, bundle.report.title),
          vector: null,
        })),
      })),
    );
    batch = [];
  };
  for (const year of YEARS) {
    for (const [index, place] of places.entries()) {
      if (written >= facts) break;
      const bundle = reportOf(place, year, index);
      written += bundle.facts.length;
      batch.push(bundle);
      if (batch.length === PER_COMMIT) await flush();
    }
  }
  await flush();
  return written;
}

function reportOf(place: RegionCode, year: number, index: number) {
  const name = `${place}-${year}`;
  const tables = printForm(consistentForm('GKNB-2021', index * YEARS.length + year), 'row per line');
  const text = `${fullName(place)}人民政府${year}年政府信息公开工作年度报告\n一、总体情况\n本机关依法公开政府信息。\n${tables}`;
  const identity = { id: reportId(name), sourceName: name, sha256: name, fingerprint: name };
  return buildBundle(identity, { text, format: 'text', title: null }, {});
}
