import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/domain/failures.ts';
import { createApp } from '../../src/http/app.ts';
import { createMemoryStore } from './fakes/memory-store.ts';
import { createFakeParts } from './fakes/parts.ts';
import { sampleReports } from './fakes/sample-reports.ts';

describe('/healthz and /readyz', () => {
  test('tell state, counts, snapshot and notices', async () => {
    const app = createApp(createFakeParts().parts);
    expect(await (await app.request('/healthz')).json()).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      snapshot: 'g1',
      library: {
        reports: 3,
        passages: 2,
        facts: 2,
        vectors: 0,
        embedder: null,
        index: 'cold',
        vectorSearch: 'none',
      },
      model: null,
      notices: ['向量索引已按库重建。'],
    });
    expect((await app.request('/readyz')).status).toBe(200);
  });

  test('answer 503 while the store is broken, and recover', async () => {
    let broken = true;
    const sound = createMemoryStore(sampleReports);
    const check = () => {
      if (broken) throw new Failure('STORE_UNUSABLE', '/data/wenzheng.db');
    };
    const store = {
      ...sound,
      generation: async () => (check(), sound.generation()),
      describe: async () => (check(), sound.describe()),
    };
    const app = createApp(createFakeParts({ store }).parts);
    for (const path of ['/healthz', '/readyz']) {
      const response = await app.request(path);
      expect(response.status).toBe(503);
      expect(await response.text()).not.toContain('/data');
    }
    broken = false;
    expect((await app.request('/healthz')).status).toBe(200);
  });
});
