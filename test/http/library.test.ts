import { expect, test } from 'vitest';
import { agencyId, asYear, reportId } from '../../src/domain/ids.ts';
import type { ReportBundle } from '../../src/domain/report.ts';
import { createLibrary } from '../../src/http/library.ts';
import { createMemoryStore } from './fakes/memory-store.ts';
import { county, sampleReports } from './fakes/sample-reports.ts';

/** `count` reports, three of each agency. */
const createMany = (count: number): readonly ReportBundle[] =>
  Array.from({ length: count }, (_, at) => ({
    ...county,
    report: {
      ...county.report,
      id: reportId(`r${String(at).padStart(15, '0')}`),
      agency: { id: agencyId(`x/${Math.floor(at / 3)}`), name: `机关${Math.floor(at / 3)}` },
      period: { kind: 'year', year: asYear(2020 + (at % 3)) },
    },
  }));

test('counts every page of a large library and names the first forty bodies', async () => {
  const overview = await createLibrary(createMemoryStore(createMany(1203))).overview();
  expect(overview).toMatchObject({ reports: 1203, furtherBodies: 401 - 40 });
  expect(overview.bodies).toHaveLength(40);
  for (const body of overview.bodies) expect(body.reports.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
});

test('puts documents without a body last', async () => {
  const { bodies } = await createLibrary(createMemoryStore(sampleReports)).overview();
  expect(bodies.map(({ name }) => name)).toEqual(['云溪区人民政府', '云溪区水务局', '']);
});

test('counts again only when the library has changed, and after a failure', async () => {
  let generation = 'g1';
  let broken = true;
  let surveys = 0;
  const store = createMemoryStore(sampleReports);
  const library = createLibrary({
    ...store,
    generation: async () => generation,
    reports: async (filter, page) => {
      surveys += 1;
      if (broken) throw new Error('disk');
      return store.reports(filter, page);
    },
  });
  await expect(library.overview()).rejects.toThrow('disk');
  broken = false;
  await library.overview();
  await library.overview();
  expect(surveys).toBe(2);
  generation = 'g2';
  await library.overview();
  expect(surveys).toBe(3);
});
