import { describe, expect, test } from 'vitest';
import { reportId } from '../../src/domain/ids.ts';
import { createApp } from '../../src/http/app.ts';
import type { checksJson } from '../../src/http/checks-json.ts';
import { createMemoryStore } from './fakes/memory-store.ts';
import { STAFF_TOKEN, createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';
import { county, mirrored, rule } from './fakes/sample-reports.ts';

const createService = () => createApp(createFakeParts().parts);
const ID = county.report.id;

interface Page {
  readonly documents: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

describe('versions', () => {
  const id = reportId('r0000000000000a0');
  const old = { ...county, report: { ...county.report, id, supersededBy: ID }, passages: [] };
  const app = createApp(createFakeParts({ store: createMemoryStore([county, old]) }).parts);

  test('a superseded document is listed behind the one in force, and in no other list', async () => {
    expect(await readJson(app.request(`/api/v1/documents/${ID}`))).toMatchObject({
      supersededBy: null,
      versions: [{ id, supersededBy: ID, viewUrl: `/view/${id}` }],
    });
    const { documents } = await readJson<Page>(app.request('/api/v1/documents'));
    expect(documents.map((document) => document.id)).toEqual([ID]);
  });

  test('it stays readable, and says by what it was superseded', async () => {
    expect(await readJson(app.request(`/api/v1/documents/${id}`))).toMatchObject({ supersededBy: ID, versions: [] });
    expect(await (await app.request(`/api/v1/documents/${id}/text`)).text()).toBe(county.text);
    const page = await (await app.request(`/view/${id}`)).text();
    expect(page).toMatch(new RegExp(`已被新版本取代.*href="/view/${ID}"`));
  });
});

describe('GET /api/v1/documents', () => {
  test('pages through all documents once, in a stable order', async () => {
    const app = createService();
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page = await readJson<Page>(
        await app.request(`/api/v1/documents?limit=1${cursor && `&cursor=${cursor}`}`),
      );
      expect(page.documents).toHaveLength(1);
      seen.push(...page.documents.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([ID, mirrored.report.id, rule.report.id]);
  });

  test('describes a document', async () => {
    const { documents } = await readJson<Page>(await createService().request('/api/v1/documents'));
    expect(documents[0]).toMatchObject({
      id: ID,
      sourceName: '云溪区2024年年报.txt',
      title: '云溪区人民政府2024年政府信息公开工作年度报告',
      agency: '云溪区人民政府',
      region: { code: '430603', name: '湖南省岳阳市云溪区' },
      year: 2024,
      period: '2024',
      kind: 'annual_report',
      form: 'GKNB-2021',
      trust: 'official',
      quality: [],
      tables: { t4: 'lost' },
    });
    expect(documents[2]).toMatchObject({ agency: null, region: null, year: null, period: null });
  });

  test.each(['limit=0', 'limit=101', 'limit=x', 'cursor=../x', 'limit=5&cursor='])('refuses ?%s', async (query) => {
    const response = await createService().request(`/api/v1/documents?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'REQUEST_INVALID' });
  });
});

describe('GET /api/v1/documents/:id', () => {
  test('adds counts', async () => {
    const document = await (await createService().request(`/api/v1/documents/${ID}`)).json();
    expect(document).toMatchObject({ id: ID, counts: { characters: county.text.length, passages: 2, facts: 2 } });
  });

  test('adds what does not add up, with the places of both sides in its text', async () => {
    const { checks } = await readJson<{ checks: ReturnType<typeof checksJson> }>(
      await createService().request(`/api/v1/documents/${ID}`),
    );
    expect(checks.counts).toEqual({ pass: 0, fail: 1, uncertain: 0, not_assessable: 0 });
    const [failure] = checks.failed;
    expect(failure).toMatchObject({ rule: 'R1.received', severity: 'warning', left: '30', right: '37' });
    const quoted = failure?.places.map(({ start, end }) => county.text.slice(start, end));
    expect(quoted).toEqual(['30件', '37']);
    expect(failure?.places[1]).toMatchObject({
      documentId: ID,
      side: 'right',
      cell: { code: 't3.new.tot', column: '总计' },
    });
  });

  test.each(['r9', '..%2f..%2fetc%2fpasswd', 'r0000000000000a1%00'])('does not know %s', async (id) => {
    const response = await createService().request(`/api/v1/documents/${id}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'REPORT_UNKNOWN' });
  });

  test('gives the exact text that offsets refer to', async () => {
    const response = await createService().request(`/api/v1/documents/${ID}/text`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(county.text);
  });
});

describe('GET /api/v1/admin/facts', () => {
  const asStaff = { headers: { authorization: `Bearer ${STAFF_TOKEN}` } };

  test('gives one fact a line, with its place in the text', async () => {
    const response = await createService().request(`/api/v1/admin/facts?document=${ID}&format=jsonl`, asStaff);
    expect(response.headers.get('content-type')).toMatch(/jsonl/);
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      documentId: ID,
      sourceName: '云溪区2024年年报.txt',
      indicator: 'request.received',
      cell: 't3.new.tot',
      value: '37',
      unit: '件',
      scope: '全区',
      period: '2024',
      source: 'table',
      wording: '37',
    });
    for (const { evidence, wording } of lines) expect(county.text.slice(evidence.start, evidence.end)).toBe(wording);
  });

  test('gives the facts of all documents when none is named', async () => {
    const { parts } = createFakeParts({ store: createMemoryStore([county, mirrored]) });
    const text = await (await createApp(parts).request('/api/v1/admin/facts', asStaff)).text();
    expect(text.trimEnd().split('\n')).toHaveLength(2);
  });

  test.each([
    ['no token', {}],
    ['a wrong token', { authorization: 'Bearer wrong' }],
    ['a prefix', { authorization: `Bearer ${STAFF_TOKEN.slice(0, -1)}` }],
    ['basic', { authorization: `Basic ${STAFF_TOKEN}` }],
    ['an empty token', { authorization: 'Bearer ' }],
  ])('refuses %s', async (_name, headers) => {
    const response = await createService().request(`/api/v1/admin/facts?document=${ID}`, { headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('refuses everyone when no token is set', async () => {
    const { parts } = createFakeParts({}, { token: null });
    expect((await createApp(parts).request('/api/v1/admin/facts', asStaff)).status).toBe(401);
    expect(
      (await createApp(parts).request('/api/v1/admin/facts', { headers: { authorization: 'Bearer null' } })).status,
    ).toBe(401);
  });

  test('does not know another format', async () => {
    expect((await createService().request('/api/v1/admin/facts?format=csv', asStaff)).status).toBe(400);
  });
});
