import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportBundle } from '../../src/domain/report.ts';
import { CORPUS, ingestFile } from './corpus.ts';

const bundles = new Map<string, ReportBundle>();
beforeAll(async () => {
  for (const folder of ['seeds', 'reports'] as const) {
    for (const name of readdirSync(join(CORPUS, folder))) bundles.set(name, await ingestFile(folder, name));
  }
});
const bundleOf = (start: string) => {
  const name = [...bundles.keys()].find((candidate) => candidate.startsWith(start)) ?? start;
  return bundles.get(name) ?? expect.fail(`the corpus has no ${start}…`);
};

test('no report is taken for a secret, a repealed document or a correction, and none has a number of its own', () => {
  const marked = [...bundles.values()].filter(
    ({ report }) => report.validity ?? report.correction ?? report.documentNumber,
  );
  expect(marked.map(({ report }) => report.sourceName)).toEqual([]);
});

test.each([
  ['p07', '2023-10-18'],
  ['p11', '2015-07-27'],
  ['p13', '2026-01-12'],
  ['p18', '2023-06-19'],
  ['p20', '2025-04-22'],
  ['p29', '2009-03-31'],
  ['pt04', '2023-02-20'],
  ['001', null],
  ['002', null],
  ['pdf_洪泽区2024', null],
])('%s was published on %s', (start, day) => {
  expect(bundleOf(start).report.publishedAt).toBe(day);
});

test.each([
  ['p11', '下管镇'],
  ['p20', '衡东县12345政务服务热线中心'],
  ['pt04', null],
  ['pt05', '平潭县人民政府'],
])('%s was put out by %s', (start, publisher) => {
  expect(bundleOf(start).report.publisher).toBe(publisher);
});

test('a page put out by the county is still the report of the zone', () => {
  expect(bundleOf('pt05').report.agency?.name).toBe('平潭综合实验区管理委员会');
});

describe('contacts', () => {
  test.each([
    ['002', ['宝塔区政府政务服务中心', '716000', '0911-8818215', '0911-2112017']],
    ['pdf_洪泽区2023', ['淮安市洪泽区人民政府办公室', '223100', '0517-87222589']],
    ['pdf_洪泽区2024', ['淮安市洪泽区人民政府办公室', '0517-87290606']],
    ['p23', ['永康市交通运输局办公室', '0579-89282019']],
    ['p13', ['0435-3461301', '134000']],
    ['excerpt_', ['0527—83593059']],
  ])('%s names %j', (start, values) => {
    const { report, text } = bundleOf(start);
    expect(report.contacts.map(({ value }) => value)).toEqual(expect.arrayContaining(values));
    for (const contact of report.contacts)
      expect(text.slice(contact.start, contact.end)).toMatch(/[话真编箱址联系与件]/);
  });

  test('are not kept of copies that cannot be trusted', () => {
    const low = [...bundles.values()].filter(({ report }) => report.quality.trust === 'low');
    expect(low.length).toBeGreaterThan(5);
    expect(low.flatMap(({ report }) => report.contacts)).toEqual([]);
  });
});
