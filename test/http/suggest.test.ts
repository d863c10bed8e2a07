import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../src/domain/suggestion.ts';
import { createApp } from '../../src/http/app.ts';
import { createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

const PLACE: Suggestion = { kind: 'place', text: '云溪区', label: '湖南省岳阳市云溪区', match: [0, 3] };

function createService() {
  const asked: (readonly [typed: string, limit: number])[] = [];
  const { parts } = createFakeParts({
    suggest: async (typed, limit) => {
      asked.push([typed, limit]);
      return [PLACE];
    },
  });
  return { app: createApp(parts), asked };
}

describe('GET /api/v1/suggest', () => {
  test('hands on what was typed, and the suggestions', async () => {
    const { app, asked } = createService();
    const body = await readJson(await app.request('/api/v1/suggest?q=yxq&limit=5'));
    expect(body).toEqual({ query: 'yxq', suggestions: [PLACE] });
    expect(asked).toEqual([['yxq', 5]]);
  });

  test('an empty question is one as well', async () => {
    const { app, asked } = createService();
    expect((await app.request('/api/v1/suggest')).status).toBe(200);
    expect((await app.request('/api/v1/suggest?q=')).status).toBe(200);
    expect(asked).toEqual([
      ['', 20],
      ['', 20],
    ]);
  });

  test('is not counted by the rate limit', async () => {
    const { parts } = createFakeParts({}, { rateLimit: 1 });
    const app = createApp(parts);
    const responses = await Promise.all(Array.from({ length: 5 }, async () => app.request('/api/v1/suggest?q=a')));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  test.each([`q=${'x'.repeat(51)}`, 'q=a&limit=0', 'q=a&limit=x'])('refuses ?%.30s', async (query) => {
    const response = await createService().app.request(`/api/v1/suggest?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'REQUEST_INVALID' });
  });
});
