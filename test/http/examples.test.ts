import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { createFakeParts } from './fakes/parts.ts';

const EXAMPLE = { kind: 'figure', question: '云溪区2024年收到多少件申请？' } as const;

function createService() {
  const asked: (string | undefined)[] = [];
  const { parts } = createFakeParts({
    examples: async (region) => {
      asked.push(region);
      return [EXAMPLE];
    },
  });
  return { app: createApp(parts), asked };
}

describe('GET /api/v1/examples', () => {
  test('gives the questions with their kinds, of a region where one is named', async () => {
    const { app, asked } = createService();
    expect(await (await app.request('/api/v1/examples')).json()).toEqual({ region: null, examples: [EXAMPLE] });
    expect(await (await app.request('/api/v1/examples?region=610602')).json()).toEqual({
      region: { code: '610602', name: '陕西省延安市宝塔区' },
      examples: [EXAMPLE],
    });
    expect(asked).toEqual([undefined, '610602']);
  });

  test('refuses what is no code', async () => {
    const response = await createService().app.request('/api/v1/examples?region=../..');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'REQUEST_INVALID' });
  });
});
