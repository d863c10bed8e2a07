import { describe, expect, test } from 'vitest';
import { passageId } from '../../src/domain/ids.ts';
import { createApp } from '../../src/http/app.ts';
import type { SearchOptions } from '../../src/http/searching.ts';
import { createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';
import { county } from './fakes/sample-reports.ts';

interface Results {
  readonly passages: readonly { start: number; end: number; text: string; viewUrl: string; score: number }[];
  readonly figures: readonly unknown[];
  readonly nextCursor: string | null;
}

const createService = () => createApp(createFakeParts().parts);

/** A search with as many passages as are asked for, numbered by score. */
function createEndless() {
  const seen: SearchOptions[] = [];
  const { parts } = createFakeParts({
    search: async (_query, options) => {
      seen.push(options);
      const [passage] = county.passages;
      if (!passage) throw new Error('no passage');
      const hit = (at: number) => ({ passage: { ...passage, id: passageId(passage.report, at) }, score: at });
      const passages = Array.from({ length: options.limit }, (_, at) => hit(at));
      return { figures: [], passages, history: [], channels: [], corrections: [], documents: [] };
    },
  });
  return { app: createApp(parts), seen };
}

describe('GET /api/v1/search', () => {
  test('names the groups and says where each hit stands', async () => {
    const body = await readJson<Results>(await createService().request('/api/v1/search?q=%E7%94%B3%E8%AF%B7'));
    expect(body).toMatchObject({
      groups: ['figures', 'passages', 'history', 'channels'],
      history: [],
      channels: [],
      facets: { year: [{ value: '2024', label: '2024年', count: 1 }], topic: [] },
      nextCursor: null,
    });
    for (const hit of body.passages) {
      expect(county.text.slice(hit.start, hit.end)).toBe(hit.text);
      expect(hit).toMatchObject({
        documentId: county.report.id,
        year: 2024,
        region: '湖南省岳阳市云溪区',
        trust: 'official',
      });
      expect(hit.viewUrl).toBe(`/view/${county.report.id}?start=${hit.start}&end=${hit.end}#mark`);
    }
    expect(body.figures[0]).toMatchObject({ value: '37', unit: '件', title: county.report.title });
  });

  test('asks for one kind only when told to', async () => {
    const body = await readJson<Results>(await createService().request('/api/v1/search?q=x&kind=passage'));
    expect(body.figures).toEqual([]);
    expect(body.passages).toHaveLength(2);
  });

  test('pages without gaps or repeats, and ends', async () => {
    const { app } = createEndless();
    const scores: number[] = [];
    let cursor: string | null = '0';
    while (cursor !== null) {
      const body: Results = await readJson<Results>(await app.request(`/api/v1/search?q=x&limit=70&cursor=${cursor}`));
      scores.push(...body.passages.map(({ score }) => score));
      cursor = body.nextCursor;
    }
    expect(scores).toEqual(Array.from({ length: 100 }, (_, at) => at));
  });

  test('a cursor behind the end gives an empty last page', async () => {
    const body = await (await createEndless().app.request('/api/v1/search?q=x&cursor=900')).json();
    expect(body).toMatchObject({ passages: [], nextCursor: null });
  });

  test.each(['', 'q=', 'q=%20', 'q=x&limit=0', 'q=x&kind=video', 'q=x&cursor=-1', `q=${'x'.repeat(501)}`])(
    'refuses ?%.30s',
    async (query) => {
      const response = await createService().request(`/api/v1/search?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'REQUEST_INVALID' });
    },
  );
});
