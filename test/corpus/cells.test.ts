import { beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import type { FormId } from '../../src/domain/report.ts';
import { ingestFile, readGold } from './corpus.ts';
import { type PrintedRows, cellsOfRows } from './printed-cells.ts';

const isCell = ({ source }: Fact) => source === 'table';
const valuesOf = (facts: readonly Fact[]) =>
  Object.fromEntries(facts.filter(isCell).map(({ cell, value }) => [cell ?? '', value]));

interface GoldCell {
  readonly cell: string;
  readonly value: string;
}

test('all 200 cells of the page of 平潭 2021 are as printed', async () => {
  const gold = readGold<GoldCell>('cells.jsonl');
  expect(gold).toHaveLength(200);
  const { facts } = await ingestFile('reports', 'pt05_');
  expect(valuesOf(facts)).toEqual(Object.fromEntries(gold.map(({ cell, value }) => [cell, value])));
});

interface GoldFact {
  readonly file: string;
  readonly indicator: string;
  readonly value: number;
  readonly source: string;
}

test('all 200 cells of 宝塔区 2024 are as printed', async () => {
  const gold = readGold<GoldFact>('facts.jsonl').filter(
    ({ file, source }) => file.startsWith('002_') && source === 'table',
  );
  expect(gold).toHaveLength(200);
  const { facts } = await ingestFile('seeds', '002_');
  expect(valuesOf(facts)).toEqual(Object.fromEntries(gold.map(({ indicator, value }) => [indicator, String(value)])));
});

/** Rows of table 3 in the order of print; in both PDF files only natural persons asked. */
const ASKED = 'new cin r1 r2 r3a r3b r3c r3d r3e r3f r3g r3h r4a r4b r4c r5a r5b r5c r5d r5e r6 r7 cout'.split(' ');

const PDFS = [
  {
    year: 2023,
    disclosure: {
      't2.reg': '0 0 0',
      't2.nrm': '0 5 5',
      't2.lic': '550',
      't2.pen': '4119',
      't2.cmp': '195',
      't2.fee': '7730.28',
    },
    persons: '21 0 0 4 1 0 0 0 0 1 1 0 10 3 0 1 0 0 0 0 0 21 0',
    disputes: { 't4.rev': '10 1 0 0 0', 't4.lit1': '0 0 0 0 0', 't4.lit2': '5 0 0 0 0' },
  },
  {
    year: 2024,
    disclosure: {
      't2.reg': '0 0 0',
      't2.nrm': '3 0 8',
      't2.lic': '9487',
      't2.pen': '2776',
      't2.cmp': '84',
      't2.fee': '7545',
    },
    persons: '95 0 50 9 0 0 1 0 0 1 1 0 31 1 0 1 0 0 0 0 0 95 0',
    disputes: { 't4.rev': '1 1 0 0 2', 't4.lit1': '1 0 0 0 1', 't4.lit2': '2 0 1 0 3' },
  },
];

test.each(PDFS)(
  'every cell of the PDF file of 洪泽区 $year is as printed',
  async ({ year, disclosure, persons, disputes }) => {
    const values = persons.split(' ');
    const requests = ASKED.map((row, index) => [`t3.${row}`, `${values[index]} 0 0 0 0 0 ${values[index]}`] as const);
    const printed = cellsOfRows('GKNB-2021', { ...disclosure, ...Object.fromEntries(requests), ...disputes });
    const { facts, report } = await ingestFile('reports', `pdf_洪泽区${year}`);
    expect(report.tables).toEqual({ t2: 'present', t3: 'present', t4: 'present' });
    expect(valuesOf(facts)).toEqual(Object.fromEntries(printed));
  },
);

const NOTHING_ISSUED = { 't2.reg': '0 0 0', 't2.nrm': '0 0 0' };
const ONLY_TOTAL_ZERO = '_ _ _ _ _ _ 0';
const NONE = '0 0 0 0 0 0 0';

/** What excerpts and damaged copies print, read by eye; most end in the middle of a table. */
const DAMAGED: readonly { readonly file: string; readonly form: FormId; readonly rows: PrintedRows }[] = [
  {
    file: 'p02_',
    form: 'GKNB-2021',
    rows: {
      't2.reg': '0 0 0',
      't2.nrm': '3 0 101',
      't2.lic': '0',
      't2.pen': '0',
      't2.cmp': '0',
      't2.fee': '0',
      't3.new': '0 _ _ _ _ _ 0',
      't3.cin': ONLY_TOTAL_ZERO,
      't3.r1': ONLY_TOTAL_ZERO,
      't3.r2': ONLY_TOTAL_ZERO,
      't3.r3a': ONLY_TOTAL_ZERO,
      't3.r3b': ONLY_TOTAL_ZERO,
      't3.r3c': ONLY_TOTAL_ZERO,
      't3.r3d': ONLY_TOTAL_ZERO,
      't3.r3e': ONLY_TOTAL_ZERO,
    },
  },
  {
    file: 'p03_',
    form: 'GKNB-2021',
    rows: {
      't2.reg': '/ / /',
      't2.nrm': '0 0 0',
      't2.lic': '0',
      't2.pen': '0',
      't2.cmp': '0',
      't2.fee': '0',
      't3.new': ONLY_TOTAL_ZERO,
      't3.cin': ONLY_TOTAL_ZERO,
      't3.r1': '_ _ _ _ _ _ _',
    },
  },
  { file: 'p15_', form: 'GKNB-2021', rows: NOTHING_ISSUED },
  { file: 'p16_', form: 'GKNB-2021', rows: { ...NOTHING_ISSUED, 't2.lic': '0', 't2.pen': '0', 't2.cmp': '0' } },
  {
    file: 'p17_',
    form: 'GKNB-2021',
    rows: { ...NOTHING_ISSUED, 't2.lic': '0', 't2.pen': '0', 't2.cmp': '0', 't2.fee': '0', 't3.new': '0 0 ? ? ? ? ?' },
  },
  {
    file: 'p23_',
    form: 'GKNB-2019',
    rows: {
      't2b.reg': '0 0 0',
      't2b.nrm': '0 0 0',
      't2b.lic': '106 ? ?',
      't2b.oth': '40 ? ?',
      't2b.pen': '663 519 333',
      't2b.cmp': '0 ? ?',
    },
  },
  {
    file: 'p25_',
    form: 'GKNB-2019',
    rows: {
      't2b.reg': '0 0 0',
      't2b.nrm': '2 2 19',
      't2b.opd': '186 86 255',
      't2b.lic': '8 5 93',
      't2b.oth': '117 0 165',
      't2b.pen': '90 0 22',
      't2b.cmp': '4 4 -',
      't2b.fee': '_ _',
    },
  },
  {
    file: 'p35_',
    form: 'GKNB-2021',
    rows: { ...NOTHING_ISSUED, 't2.lic': '0', 't2.pen': '0', 't2.cmp': '0', 't2.fee': '0' },
  },
  {
    file: 'p38_',
    form: 'GKNB-2021',
    rows: { 't2.reg': '0 0 0', 't2.nrm': '4 0 4', 't2.lic': '0', 't2.pen': '0', 't2.cmp': '0' },
  },
  {
    file: 'p44_',
    form: 'GKNB-2021',
    rows: {
      ...NOTHING_ISSUED,
      't2.lic': '0',
      't2.pen': '0',
      't2.cmp': '0',
      't2.fee': '0',
      't3.new': '3 0 0 0 0 0 3',
      't3.cin': NONE,
    },
  },
  { file: 'p46_', form: 'GKNB-2019', rows: { 't2b.reg': '0 ? ?' } },
  {
    file: 'p49_',
    form: 'GKNB-2019',
    rows: {
      't2b.reg': '0 0 0',
      't2b.nrm': '2 2 2',
      't2b.lic': '0 0 0',
      't2b.oth': '0 0 0',
      't2b.pen': '0 0 0',
      't2b.cmp': '0 0 0',
      't2b.fee': '0 0',
      't2b.prc': '0 0',
    },
  },
  {
    file: 'pt04_',
    form: 'GKNB-2021',
    rows: {
      't2.reg': '0 0 0',
      't2.nrm': '88 55 698',
      't2.lic': '10690',
      't2.pen': '2113',
      't2.cmp': '0',
      't2.fee': '9116.36',
      't3.new': '71 3 0 0 0 0 74',
      't3.cin': '1 0 0 0 0 0 1',
      't3.r1': '21 0 0 0 0 0 21',
      't3.r2': '8 1 0 0 0 0 9',
      't3.r3a': NONE,
      't3.r3b': NONE,
      't3.r3c': NONE,
      't3.r3d': NONE,
      't3.r3e': '1 0 0 0 0 0 1',
      't3.r3f': '2 0 0 0 0 0 2',
      't3.r3g': '1 0 0 0 0 0 1',
      't3.r3h': NONE,
      't3.r4a': '37 0 0 0 0 0 37',
      't3.r4b': NONE,
      't3.r4c': NONE,
      't3.r5a': NONE,
      't3.r5b': NONE,
      't3.r5c': NONE,
      't3.r5d': NONE,
      't3.r5e': NONE,
      't3.r6a': '2 0 0 0 0 0 2',
      't3.r6b': NONE,
      't3.r6c': '0 2 0 0 0 0 2',
      't3.r7': '72 3 0 0 0 0 75',
      't3.cout': NONE,
      't4.rev': '0 1 1 0 2',
      't4.lit1': '1 0 0 0 1',
      't4.lit2': '0 0 0 0 0',
    },
  },
];

describe('a damaged table is read rightly or not at all', () => {
  const read = new Map<string, readonly Fact[]>();
  beforeAll(async () => {
    for (const { file } of DAMAGED) read.set(file, (await ingestFile('reports', file)).facts.filter(isCell));
  });

  test.each(DAMAGED)('$file', ({ file, form, rows }) => {
    const printed = cellsOfRows(form, rows);
    const valued = read.get(file)?.filter(({ value }) => value !== null) ?? [];
    const wrong = valued.filter(({ cell, value }) => printed.get(cell ?? '') !== value);
    expect(wrong.map(({ cell, value }) => [cell, value, printed.get(cell ?? '')])).toEqual([]);
  });

  test('and nearly all that can be read is read', () => {
    const printed = DAMAGED.reduce((count, { form, rows }) => count + cellsOfRows(form, rows).size, 0);
    const valued = [...read.values()].flat().filter(({ value }) => value !== null);
    expect(valued.length / printed).toBeGreaterThanOrEqual(0.95);
  });
});
