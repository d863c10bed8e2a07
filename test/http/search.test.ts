import { describe, expect, test } from 'vitest';
import { passageId } from '../../src/domain/ids.ts';
import { createApp } from '../../src/http/app.ts';
import type { SearchOptions } from '../../src/http/searching.ts';
import { chooseTerms } from '../../src/retrieval/term-budget.ts';
import { createFakeParts, STAFF_TOKEN } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';
import { county } from './fakes/sample-reports.ts';

interface Results {
  readonly passages: readonly { start: number; end: number; text: string; viewUrl: string; score: number }[];
  readonly figures: readonly unknown[];
  readonly nextCursor: string | null;
}

const createService = () => createApp(createFakeParts().parts);

const NOTHING = {
  figures: [],
  passages: [],
  history: [],
  channels: [],
  corrections: [],
  filters: [],
  documents: [],
  retrieval: null,
  complete: true,
};

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
      return { ...NOTHING, passages };
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

  describe('with explain=1', () => {
    const createRanked = () => {
      const passage = county.passages[0]!;
      const place = { rank: 1, score: 5 };
      const evidence = { own: 10, report: 1, share: 1 };
      const hit = { passage, score: 1 / 61, coverage: 0.8, lexical: place, evidence, vector: null };
      const trace = {
        terms: chooseTerms(['火星'], [0], 2),
        passages: 2,
        candidates: 1,
        embedder: null,
        vectorWeight: 0,
      };
      const retrieval = {
        hits: [hit],
        rejected: async () => [{ hit, reason: 'report_quota' as const }],
        trace: { ...trace, degraded: false, ms: 3 },
      };
      const { parts } = createFakeParts({ search: async () => ({ ...NOTHING, passages: [hit], retrieval }) });
      return createApp(parts);
    };
    const asked = async (token: string | null, query: string) => {
      const headers = token === null ? {} : { authorization: `Bearer ${token}` };
      const response = await createRanked().request(`/api/v1/search?q=x&${query}`, { headers });
      return (await response.json()) as { readonly explain?: unknown };
    };

    test('staff see how the passages were ranked', async () => {
      expect((await asked(STAFF_TOKEN, 'explain=1')).explain).toMatchObject({
        ms: 3,
        terms: { unknown: [{ term: '火星', df: 0 }] },
        hits: [{ documentId: county.report.id, arithmetic: '1 / (60 + 1)', lexical: { rank: 1 } }],
        rejected: [{ reason: 'report_quota' }],
      });
    });

    test('nobody else does, nor staff who did not ask', async () => {
      for (const [token, query] of [
        [null, 'explain=1'],
        ['wrong', 'explain=1'],
        [STAFF_TOKEN, 'explain=0'],
        [STAFF_TOKEN, ''],
      ] as const) {
        expect(await asked(token, query)).not.toHaveProperty('explain');
      }
    });

    test('it is null where no passages were looked for', async () => {
      const response = await createService().request('/api/v1/search?q=x&kind=figure&explain=1', {
        headers: { authorization: `Bearer ${STAFF_TOKEN}` },
      });
      expect(await response.json()).toMatchObject({ explain: null });
    });
  });

  test.each([
    '',
    'q=',
    'q=%20',
    'q=x&limit=0',
    'q=x&kind=video',
    'q=x&cursor=-1',
    'q=x&explain=yes',
    `q=${'x'.repeat(501)}`,
  ])('refuses ?%.30s', async (query) => {
    const response = await createService().request(`/api/v1/search?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'REQUEST_INVALID' });
  });
});
