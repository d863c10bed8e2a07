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
      probe: async () => check(),
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

  // A file that could not be read passed for ready, and every question ended in an error nobody foresaw.
  test.each([
    ['STORE_DAMAGED', '资料库已损坏'],
    ['STORE_LOCKED', '资料库正被另一个程序占用'],
    ['STORE_READ_ONLY', '数据目录只能读取'],
  ] as const)('name %s, and say nothing of the file', async (code, title) => {
    const store = {
      ...createMemoryStore(sampleReports),
      probe: async () => {
        throw new Failure(code, '/data/wenzheng.db');
      },
    };
    const response = await createApp(createFakeParts({ store }).parts).request('/readyz');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    const problem = await response.text();
    expect(JSON.parse(problem)).toMatchObject({ code, title });
    expect(problem).not.toContain('/data');
  });

  // A library that had been full and was empty after a bad restore was served: every answer said that nothing was there.
  test('a library that was filled before and is empty now is not ready', async () => {
    const background = { wasFilled: true, notices: [] };
    const lost = createApp(createFakeParts({ store: createMemoryStore([]), background }).parts);
    const response = await lost.request('/readyz');
    expect([response.status, await response.json()]).toEqual([503, expect.objectContaining({ code: 'STORE_EMPTIED' })]);
    const held = createApp(createFakeParts({ background }).parts);
    expect((await held.request('/readyz')).status).toBe(200);
    const fresh = createApp(createFakeParts({ store: createMemoryStore([]) }).parts);
    expect((await fresh.request('/readyz')).status).toBe(200);
  });

  test('tell why no feedback is kept, and how the library is served', async () => {
    const { parts } = createFakeParts({ background: { wasFilled: false, notices: ['数据目录只能读取。'] } });
    const feedback = { ...parts.feedback, trouble: async () => '反馈暂时不能保存：反馈库已损坏' };
    const health = await (await createApp({ ...parts, feedback }).request('/healthz')).json();
    expect(health).toMatchObject({
      status: 'ok',
      notices: ['向量索引已按库重建。', '数据目录只能读取。', '反馈暂时不能保存：反馈库已损坏。'],
    });
  });
});
