import { buildBundle } from '../../ingest/build-bundle.ts';
import { fullName, regions } from '../../src/catalogue/regions.ts';
import { type RegionCode, reportId } from '../../src/domain/ids.ts';
import type { ReportBundle } from '../../src/domain/report.ts';
import type { Change, Store } from '../../src/storage/store.ts';
import { indexedTerms } from '../../src/text/indexed-terms.ts';
import { generateReport } from '../speed/ingest/generate-report.ts';

const LAST_YEAR = 2024;
/** Years that each county has reports of, as long as there are counties enough. */
const YEARS = 4;
const PER_COMMIT = 64;

const counties: readonly RegionCode[] = regions
  .filter(({ level, validTo }) => validTo === null && level === 'county')
  .map(({ code }) => code);

/** Counties from all over the country; provinces, cities and the other counties are not held. */
export function countiesOf(reports: number): readonly RegionCode[] {
  const bodies = Math.min(counties.length, Math.ceil(reports / YEARS));
  const step = counties.length / bodies;
  return Array.from({ length: bodies }, (_, index) => counties[Math.floor(index * step)]!);
}

/** Writes reports of the governments of real counties, with made-up figures, as ingest reads them. */
export async function fillWithCounties(store: Store, reports: number): Promise<void> {
  const held = countiesOf(reports);
  for (let from = 0; from < reports; from += PER_COMMIT) {
    const numbers = Array.from({ length: Math.min(PER_COMMIT, reports - from) }, (_, index) => from + index);
    await store.batch(numbers.map((number) => changeOf(reportAt(number, held))));
  }
}

function reportAt(number: number, held: readonly RegionCode[]): ReportBundle {
  const place = held[number % held.length]!;
  const year = LAST_YEAR - Math.floor(number / held.length);
  const { name, text } = generateReport(number, { body: `${fullName(place)}人民政府`, year });
  const identity = { id: reportId(`r${place}${year}`), sourceName: name, sha256: name, fingerprint: name };
  return buildBundle(identity, { text, format: 'text', title: null }, {});
}

const changeOf = (bundle: ReportBundle): Change => ({
  kind: 'replace',
  bundle,
  index: bundle.passages.map((passage) => ({
    id: passage.id,
    terms: indexedTerms(passage, bundle.report.title),
    vector: null,
  })),
});
