import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { INGESTING, samplesFolder } from '../support/sample-library.ts';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';
import { createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

const annual = (body: string, year: number, rest: string) => `${body}${year}年政府信息公开工作年度报告
一、总体情况
${year}年${rest}`;

/** Made up, beside the samples: two circles counted by one body, a copy that was taken over, and a bureau. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'shuyang-2022.txt': annual('沭阳县人民政府', 2022, '全县主动公开政府信息6000条。联系电话：0527-83550001。'),
  'shuyang-2023.txt': annual(
    '沭阳县人民政府',
    2023,
    '全县主动公开政府信息7000条。县政府本机关主动公开政府信息2500余条。联系电话：0527-83550002。',
  ),
  'siyang-copy.txt':
    '泗陽縣水務局2023年政府信息公開(kāi)工作年度報告\n本(běn)局辦公室聯(lián)系電話:0527-55550171。\n一、總體情況\n2023年共收到政府信息公開(kāi)申請(qǐng)17件。',
};

let library: TemporaryLibrary;
let service: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await openLibraryOf(DOCUMENTS);
  await library.ingest(samplesFolder);
  service = createApp(createFakeParts({ store: library.store, search: library.search }).parts);
}, INGESTING);
afterAll(() => library.discard());

interface Place {
  readonly documentId: string;
  readonly evidence: { readonly start: number; readonly end: number };
  readonly viewUrl: string;
}

interface Series {
  readonly agency: string;
  readonly label: string;
  readonly unit: string;
  readonly scope: string | null;
  readonly points: readonly (Place & { period: string; value: string; display: string })[];
  readonly notices: readonly { kind: string }[];
}

type Channel = Place & { general: boolean; agency: string | null; label: string; value: string; quote: string };

interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface Results {
  readonly corrections: readonly Readonly<Record<'from' | 'to' | 'query' | 'original', string>>[];
  readonly figures: readonly { documentId: string }[];
  readonly passages: readonly { documentId: string }[];
  readonly history: readonly Series[];
  readonly channels: readonly Channel[];
  readonly filters: readonly Readonly<Record<'field' | 'value' | 'label' | 'from', string>>[];
  readonly facets: Readonly<Record<'region' | 'agency' | 'year' | 'kind' | 'topic', readonly Facet[]>>;
  readonly nextCursor: string | null;
}

const search = async (q: string, more: Readonly<Record<string, string>> = {}) =>
  readJson<Results>(await service.request(`/api/v1/search?${new URLSearchParams({ q, ...more }).toString()}`));

const written = async ({ documentId, evidence: { start, end } }: Place) => {
  const response = await service.request(`/api/v1/documents/${documentId}/text`);
  return (await response.text()).slice(start, end);
};

describe('history', () => {
  test('is every year of the named body, oldest first, whatever year the query names', async () => {
    const { history } = await search('云澜市2022年收到申请');
    expect(history).toMatchObject([{ agency: '云澜市人民政府', label: '收到政府信息公开申请数量', unit: '件' }]);
    const points = history[0]?.points ?? [];
    expect(points.map(({ period, value }) => [period, value])).toEqual([
      ['2020', '150'],
      ['2021', '168'],
      ['2022', '192'],
    ]);
    expect(await Promise.all(points.map(written))).toEqual(['150', '168', '192']);
    expect(points[0]?.viewUrl).toMatch(/^\/view\/r\w+\?start=\d+&end=\d+&v=[0-9a-f]{12}#mark$/);
  });

  test('says where a series runs over two forms', async () => {
    const { history } = await search('云澜市行政许可');
    expect(history[0]?.notices).toMatchObject([{ kind: 'form_changed' }]);
  });

  test('has a series for each scope, and keeps the words of an approximate figure', async () => {
    const { history } = await search('沭阳县主动公开政府信息');
    expect(history.map(({ scope, points }) => [scope, points.map(({ display }) => display)])).toEqual([
      ['全县', ['6000条', '7000条']],
      ['本机关', ['2500余条']],
    ]);
  });

  test('has a series for each body and measure', async () => {
    const { history } = await search('云澜市和平潭行政许可、行政处罚');
    expect(new Set(history.map(({ agency, label }) => `${agency} ${label}`)).size).toBe(history.length);
    expect(history).toHaveLength(4);
  });

  test.each(['行政许可', '云澜市', '云澜市存在的问题', '没有这样的词'])('is empty for %s', async (query) => {
    expect((await search(query)).history).toEqual([]);
  });
});

describe('channels', () => {
  test('are the contacts that the newest document of the body prints, word for word', async () => {
    const { channels } = await search('沭阳县政府电话');
    expect(channels).toMatchObject([
      { general: false, agency: '沭阳县人民政府', label: '电话', value: '0527-83550002', trust: 'unknown' },
    ]);
    for (const channel of channels) expect(await written(channel)).toBe(channel.quote);
  });

  test('begin with what the query asks for', async () => {
    const labelsFor = async (query: string) => (await search(query)).channels.map(({ label }) => label);
    expect(await labelsFor('云澜市政府电话')).toEqual(['电话', '地址']);
    expect(await labelsFor('云澜市政府地址在哪里')).toEqual(['地址', '电话']);
  });

  test('never come from a copy of low trust: the general ones stand in, marked as such', async () => {
    const { channels } = await search('泗阳县水务局电话');
    expect(channels).toMatchObject([
      { general: true, agency: null, value: '12345', documentId: null, viewUrl: null },
      { general: true, label: '依申请公开', quote: null },
    ]);
  });
});

describe('one kind', () => {
  test.each(['history', 'channel'] as const)('%s alone', async (kind) => {
    const { figures, passages, history, channels } = await search('云澜市收到申请', { kind });
    expect([figures, passages]).toEqual([[], []]);
    expect(history.length > 0).toBe(kind === 'history');
    expect(channels.length > 0).toBe(kind === 'channel');
  });

  test('pages through channels', async () => {
    const whole = await search('云澜市电话', { kind: 'channel' });
    const first = await search('云澜市电话', { kind: 'channel', limit: '1' });
    const second = await search('云澜市电话', { kind: 'channel', limit: '1', cursor: first.nextCursor ?? '' });
    expect([...first.channels, ...second.channels]).toEqual(whole.channels.slice(0, 2));
  });
});

describe('facets', () => {
  test('count the matching documents, whatever page is read', async () => {
    const { facets, figures, passages } = await search('云澜市行政许可', { limit: '100' });
    const documents = new Set([...figures, ...passages].map(({ documentId }) => documentId));
    expect(facets.agency.reduce((sum, { count }) => sum + count, 0)).toBe(documents.size);
    expect(facets.year).toEqual([
      { value: '2020', label: '2020年', count: 1 },
      { value: '2021', label: '2021年', count: 1 },
      { value: '2022', label: '2022年', count: 1 },
    ]);
    expect(facets.kind).toMatchObject([{ value: 'annual_report', count: 3 }]);
    expect((await search('云澜市行政许可', { limit: '1' })).facets).toEqual(facets);
  });

  test('are sorted by count, then label, and name places and topics', async () => {
    const { facets } = await search('存在的问题');
    for (const facet of Object.values(facets)) {
      expect(facet.length).toBeLessThanOrEqual(20);
      expect(facet.map(({ count }) => count)).toEqual(facet.map(({ count }) => count).toSorted((a, b) => b - a));
    }
    expect(facets.topic).toContainEqual(expect.objectContaining({ value: 'problems', label: '存在问题' }));
    expect(facets.region.map(({ label }) => label)).toContain('陕西省延安市宝塔区');
  });
});

describe('corrections', () => {
  test('say what was read otherwise, and how to have it as it is written', async () => {
    const { corrections, history } = await search('平谭行政许克');
    expect(corrections).toEqual([
      { from: '平谭', to: '平潭', query: '平潭行政许可', original: '“平谭”行政许克' },
      { from: '行政许克', to: '行政许可', query: '平潭行政许可', original: '平谭“行政许克”' },
    ]);
    expect(history).toEqual((await search('平潭行政许可')).history);
  });

  test('there are none for what is written as it should be, or in quotation marks', async () => {
    expect((await search('平潭行政许可')).corrections).toEqual([]);
    const literal = await search('“平谭”行政许可');
    expect([literal.corrections, literal.history]).toEqual([[], []]);
  });
});

describe('narrowing', () => {
  const found = ({ figures, passages }: Results) =>
    new Set([...figures, ...passages].map(({ documentId }) => documentId));

  test.each([
    ['region', 'region', Infinity],
    ['agency', 'agency', 1],
    ['year', 'years', 1],
    ['kind', 'documentKind', 1],
    ['topic', 'topic', Infinity],
  ] as const)(
    'by each value of the facet %s finds no fewer documents than it counts, and only such',
    async (facet, parameter, most) => {
      const { facets } = await search('收到申请');
      expect(facets[facet].length).toBeGreaterThan(0);
      for (const { value, count } of facets[facet]) {
        const narrowed = await search('收到申请', { [parameter]: value, limit: '100' });
        expect(found(narrowed).size).toBeGreaterThanOrEqual(count);
        expect(narrowed.facets[facet].map(({ value: held }) => held)).toContain(value);
        expect(narrowed.facets[facet].length).toBeLessThanOrEqual(most);
        expect(narrowed.filters).toContainEqual(expect.objectContaining({ field: parameter, value, from: 'choice' }));
      }
    },
  );

  test('holds for whatever is found where nothing matches', async () => {
    const { figures, passages } = await search('收到申请', { region: '460000' });
    expect([figures, passages]).toEqual([[], []]);
  });

  test('names what the query itself pins down, and takes it off', async () => {
    const held = await search('云澜市2022年收到申请');
    expect(held.filters).toMatchObject([
      { field: 'agency', label: '云澜市', from: 'query' },
      { field: 'years', value: '2022', label: '2022年', from: 'query' },
    ]);
    const wider = await search('云澜市2022年收到申请', { without: 'years' });
    expect(wider.filters).toMatchObject([{ field: 'agency' }]);
    expect(found(wider).size).toBeGreaterThan(found(held).size);
  });

  test.each([{ without: 'kind' }, { documentKind: 'poem' }, { years: '22' }, { region: '../..' }])(
    'refuses %j with what it should be',
    async (more) => {
      const response = await service.request(
        `/api/v1/search?${new URLSearchParams({ q: '申请', ...more }).toString()}`,
      );
      expect(response.status).toBe(400);
      expect(await readJson<{ detail: string }>(response)).toMatchObject({ detail: expect.stringContaining('应') });
    },
  );
});
