import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StatisticsTable } from '../../src/domain/statistics.ts';
import { createStatistics } from '../../src/answer/statistics/statistics.ts';
import { createApp } from '../../src/http/app.ts';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';
import { STAFF_TOKEN, createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

const annual = (body: string, year: number, rest: string) => `${body}${year}年政府信息公开工作年度报告
一、总体情况
${year}年${rest}`;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'city.txt': annual('宿迁市人民政府', 2023, '共收到政府信息公开申请300件。'),
  'suyu.txt': annual('宿迁市宿豫区人民政府', 2023, '共收到政府信息公开申请40件。'),
  'sucheng.txt': annual('宿迁市宿城区人民政府', 2023, '共收到政府信息公开申请20余件，主动公开政府信息5000条。'),
  'shuyang.txt': annual('沭阳县人民政府', 2023, '共收到政府信息公开申请90件，主动公开政府信息9000条。'),
  'siyang-2022.txt': annual('泗阳县人民政府', 2022, '共收到政府信息公开申请8件。'),
  'siyang-2023.txt': annual('泗阳县人民政府', 2023, '会议开得很好。'),
};

let library: TemporaryLibrary;
let service: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await openLibraryOf(DOCUMENTS);
  const { store, statistics } = library;
  service = createApp(createFakeParts({ store, statistics }).parts);
});
afterAll(() => library.discard());

type Body = StatisticsTable & { readonly permalink: string; readonly csvUrl: string };

const address = (path: string, query: Readonly<Record<string, string>>) =>
  `${path}?${new URLSearchParams(query).toString()}`;
const tableOf = async (query: Readonly<Record<string, string>>) =>
  readJson<Body>(await service.request(address('/api/v1/statistics', query)));
const valuesIn = ({ rows }: Body) => rows.map(({ agency, figure }) => [agency, figure?.value ?? null]);

const INSIDE = { indicator: 'foi.received', region: '321300', inside: 'county', years: '2023' };

describe('GET /api/v1/statistics', () => {
  test('gives each report of the places asked for, with the place of every figure, in the order of the divisions', async () => {
    const table = await tableOf(INSIDE);
    expect(valuesIn(table)).toEqual([
      ['宿迁市宿城区人民政府', '20'],
      ['宿迁市宿豫区人民政府', '40'],
      ['沭阳县人民政府', '90'],
      ['泗阳县人民政府', null],
    ]);
    expect(table.rows[1]?.citation?.quote).toContain('40件');
    expect(table.rows[3]).toMatchObject({ reason: 'not_mentioned', figure: null, citation: null });
    expect(table.coverage).toMatchObject({ considered: 5, withData: 3, missing: ['泗阳县', '泗洪县'] });
  });

  test('adds up with its formula, and ranks with equal places', async () => {
    expect((await tableOf({ ...INSIDE, operation: 'sum' })).result).toMatchObject({
      value: '150',
      formula: '20 + 40 + 90 = 150',
    });
    const ranked = await tableOf({ ...INSIDE, operation: 'rank' });
    expect(ranked.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, null]);
  });

  test('refuses to put together what every body counts in its own way, and says why', async () => {
    const table = await tableOf({ ...INSIDE, indicator: '主动公开政府信息', operation: 'average' });
    expect(table).toMatchObject({ result: null, obstacles: ['各机关的统计口径不同'], chart: null });
    expect(valuesIn(table)).toContainEqual(['沭阳县人民政府', '9000']);
  });

  test('takes names as well as codes, all years when none is given, and ranges of years', async () => {
    const named = await tableOf({ indicator: '收到申请', region: '泗阳' });
    expect(named.rows.map(({ period }) => period)).toEqual(['2022', '2023']);
    const ranged = await tableOf({ indicator: 'foi.received', agency: '泗阳县人民政府', years: '2021-2022' });
    expect(valuesIn(ranged)).toEqual([['泗阳县人民政府', '8']]);
  });

  test('keeps the words of an approximate figure', async () => {
    const table = await tableOf({ indicator: 'foi.received', region: '宿城区', years: '2023' });
    expect(table.rows[0]?.figure).toMatchObject({ display: '20余件', wording: '20余件' });
  });

  test('shows the SQL to staff alone', async () => {
    const path = address('/api/v1/statistics', INSIDE);
    const asStaff = await service.request(path, { headers: { Authorization: `Bearer ${STAFF_TOKEN}` } });
    expect((await readJson<Body>(asStaff)).queries[0]?.sql).toContain('SELECT');
    expect(await tableOf(INSIDE)).not.toHaveProperty('queries');
  });

  test('refuses more reports than one table takes in: it once ranked the first thousand as if they were all', async () => {
    const statistics = createStatistics({ store: library.store, most: 2 });
    const query = {
      indicator: 'foi.received',
      region: '321300',
      agency: null,
      years: [2023],
      operation: 'sum',
    } as const;
    await expect(statistics({ ...query, inside: 'county' })).rejects.toThrow('共涉及 4 份报告，一次最多 2 份');
    expect((await statistics({ ...query, inside: null })).rows).toHaveLength(1);
  });

  test.each([
    [{ indicator: '没有这个' }, '没有名为“没有这个”的指标'],
    [{ indicator: 'foi.received', region: '仙境' }, '没有名为“仙境”的地区'],
    [{ indicator: 'foi.received', region: '鼓楼区' }, '“鼓楼区”有多处'],
    [{ indicator: 'foi.received', agency: '仙境局' }, '库内没有名为“仙境局”的机关'],
    [{ indicator: 'foi.received', years: '23' }, '查询参数 years 缺失或不合要求，应写作 2023、2021,2023 或 2021-2024'],
    [{ indicator: 'foi.received', operation: 'max' }, '应为 list、sum、average、median、rank 之一'],
    [{ region: '321300' }, '查询参数 indicator'],
  ])('says what is wrong with %j', async (query, message) => {
    const response = await service.request(address('/api/v1/statistics', query));
    expect(response.status).toBe(400);
    expect(await readJson<{ detail: string }>(response)).toMatchObject({
      code: 'REQUEST_INVALID',
      detail: expect.stringContaining(message) as string,
    });
  });
});

describe('GET /api/v1/statistics.csv', () => {
  test('has a row for every report, the result in the last, and the snapshot in each', async () => {
    const { csvUrl, snapshot } = await tableOf({ ...INSIDE, operation: 'sum' });
    const response = await service.request(csvUrl);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[2]).toContain('宿迁市宿豫区人民政府,江苏省宿迁市宿豫区,2023,收到政府信息公开申请数量,40,件');
    expect(lines[5]).toContain('合计,150,件');
    expect(lines.slice(1).every((line) => line.endsWith(snapshot))).toBe(true);
  });
});

describe('the permalink', () => {
  test('shows the same figures, and says when the library has moved on', async () => {
    const { permalink, snapshot } = await tableOf({ ...INSIDE, operation: 'sum' });
    const page = await (await service.request(permalink)).text();
    expect(page).toContain('150件');
    expect(page).toContain('20 + 40 + 90 = 150');
    expect(page).not.toContain('库已更新');
    const later = await (await service.request(permalink.replace(snapshot, '00000001-abcdef'))).text();
    expect(later).toContain('这个链接指向索引版本 00000001-abcdef，库已更新');
  });
});

describe('GET /statistics', () => {
  test('comes in large type, a link away, with the measure it shows', async () => {
    const pageAt = async (size: string) =>
      (await service.request(address('/statistics', { indicator: 'foi.received', ...(size && { size }) }))).text();
    expect(await pageAt('')).toContain('<a href="/statistics?indicator=foi.received&amp;size=large">大字版</a>');
    const large = await pageAt('large');
    expect(large).toContain('<html lang="zh-CN" class="large">');
    expect(large).toContain('<a href="/statistics?indicator=foi.received">标准字号</a>');
  });
});
