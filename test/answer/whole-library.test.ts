import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regions } from '../../src/catalogue/regions.ts';
import { decimalOf } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { agencyId, asYear, cellCode, indicatorId } from '../../src/domain/ids.ts';
import type { ReportBundle } from '../../src/domain/report.ts';
import { bundleOf } from '../storage/sample-bundles.ts';
import { type TemporaryLibrary, openTemporaryLibrary } from '../support/temporary-library.ts';

/**
 * A look-up was cut at 2,000 facts: the sum of 不予公开, eight cells in each report, over 400 bodies came to 6250 instead
 * of 10000, and 150 bodies were said not to mention it. Shares were read of the first sixty bodies.
 */
const BODIES = 3000;
const ROWS = [
  ['r3a', '1.属于国家秘密', 1],
  ['r3b', '2.其他法律行政法规禁止公开', 2],
  ['r3c', '3.危及“三安全一稳定”', 3],
  ['r3d', '4.保护第三方合法权益', 4],
  ['r3e', '5.属于三类内部事务信息', 5],
  ['r3f', '6.属于四类过程性信息', 6],
  ['r3g', '7.属于行政执法案卷', 3],
  ['r3h', '8.属于行政查询事项', 1],
  ['r7', '(七)总计', 100],
] as const;
const TEXT = ROWS.map(([, label, value]) => `${label} | ${value} |`).join('\n');
const places = regions.filter(({ level, validTo }) => level === 'county' && validTo === null).slice(0, BODIES);

function bundleAt(index: number): ReportBundle {
  const region = places[index % places.length]!;
  const name = `body-${index}`;
  const own = bundleOf({ name, agency: `${region.name}人民政府`, region: region.code, year: 2023, texts: [TEXT] });
  const agency = { id: agencyId(`${region.code}:人民政府${index}`), name: `${region.name}人民政府` };
  const tables = { t2: 'none', t3: 'present', t4: 'none' } as const;
  const facts = ROWS.map(([row, label, value]) => factOf(own, row, label, value));
  return { ...own, report: { ...own.report, agency, tables }, passages: [], facts };
}

function factOf({ report }: ReportBundle, row: string, label: string, value: number): Fact {
  const start = TEXT.indexOf(label) + label.length + ' | '.length;
  const [number, words] = [decimalOf(value), String(value)];
  return {
    report: report.id,
    indicator: row === 'r7' ? indicatorId('foi.answered') : null,
    cell: cellCode(`t3.${row}.tot`),
    place: { table: 't3', row: label, column: '总计' },
    subject: null,
    state: 'value',
    value: number,
    low: number,
    high: number,
    unit: '件',
    wording: words,
    scope: null,
    period: { kind: 'year', year: asYear(2023) },
    source: 'table',
    note: null,
    start,
    end: start + words.length,
  };
}

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openTemporaryLibrary({ WENZHENG_ANSWER_SECONDS: '60' });
  for (let at = 0; at < BODIES; at += 200) {
    const bundles = Array.from({ length: Math.min(200, BODIES - at) }, (_, index) => bundleAt(at + index));
    await library.store.batch(bundles.map((bundle) => ({ kind: 'replace', bundle, index: [] })));
  }
}, 120_000);
afterAll(() => library.discard());

describe('a library of three thousand bodies', { timeout: 120_000 }, () => {
  it('is added up whole, with a row and a figure for each', async () => {
    const asked = { region: null, agency: null, years: [2023], inside: null, operation: 'sum' } as const;
    const { rows, result, coverage } = await library.statistics({ ...asked, indicator: '不予公开' });
    const counties = new Set(places.map(({ code }) => code)).size;
    expect(rows).toHaveLength(counties);
    expect(rows.every(({ figure }) => figure?.value === '25')).toBe(true);
    expect(result?.value).toBe(String(25 * counties));
    expect(coverage).toMatchObject({ considered: counties, withData: counties });
  });

  /** Natural questions were answered with every body: half a megabyte each, until the memory of the service was full. */
  describe('told one by one as far as an answer can', () => {
    const counties = places.filter(({ code }) => code.startsWith('13')).length;
    const listed = { bodies: 50, of: counties, complete: false };

    it('has shares of the first bodies, and says how many there are', async () => {
      const { status, reason, figures, text, coverage } = await library.ask('河北省各区县2023年不予公开占比多少');
      expect(counties).toBeGreaterThan(100);
      expect(figures.filter(({ unit, value }) => unit === '%' && value === '25')).toHaveLength(50);
      expect([status, reason]).toEqual(['partial', 'too_broad']);
      expect(coverage).toMatchObject({ withData: counties, listed });
      expect(text).toContain('没有逐一列出');
      expect(text).not.toContain('没有提到');
    });

    it.each([
      ['河北省各区县2023年答复办结合计多少', String(100 * counties)],
      ['河北省各区县2023年答复办结平均多少', '100'],
      ['河北省各区县2023年答复办结的中位数是多少', '100'],
    ])('computes %s over all of them', async (question, value) => {
      const { status, figures, coverage } = await library.ask(question);
      expect(figures.find(({ source }) => source === 'derived')?.value).toBe(value);
      expect(figures.filter(({ source }) => source === 'table')).toHaveLength(50);
      expect(status).toBe('answered');
      expect(coverage).toMatchObject({ withData: counties, listed });
    });

    it('says where a ranking in words is shorter, and where all of it is', async () => {
      const { text, coverage } = await library.ask('河北省各区县2023年答复办结排名');
      expect(text.match(/第\d+名/g)).toHaveLength(20);
      expect(text).toContain('仅列出前20个');
      const { page, csv } = coverage?.listed ?? {};
      expect(page).toBe('/statistics?indicator=foi.answered&region=130000&inside=county&years=2023');
      expect(csv).toBe('/api/v1/statistics.csv?indicator=foi.answered&region=130000&inside=county&years=2023');
      expect(text).toContain(String(page));
    });
  });
});
