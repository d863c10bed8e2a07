import { describe, expect, it } from 'vitest';
import { createAdmission, type Leave } from '../../src/http/admission.ts';
import { createApp } from '../../src/http/app.ts';
import { createFakeParts } from './fakes/parts.ts';

/** Enters for each of the clients, and notes in which order they get their turn. */
function queueUp(admission: ReturnType<typeof createAdmission>, clients: readonly string[]) {
  const order: string[] = [];
  const leaves: Leave[] = [];
  const enter = async (client: string) => {
    const leave = await admission.enter(client);
    order.push(client);
    leaves.push(leave);
  };
  for (const client of clients) void enter(client);
  return { order, leaves };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Under saturation one request waited for ten seconds while others of a busy client were served. */
describe('work at the same time', () => {
  it('goes round the clients, so that one with many requests keeps nobody waiting', async () => {
    const admission = createAdmission({ running: 1, waiting: 100, waitingOfOne: 100 });
    const { order, leaves } = queueUp(admission, ['a', 'a', 'a', 'a', 'b', 'b', 'c']);
    for (let turn = 0; turn < 7; turn++) {
      await settled();
      leaves[turn]?.();
    }
    expect(order).toEqual(['a', 'a', 'b', 'c', 'a', 'b', 'a']);
  });

  it.each([
    ['of all', { running: 2, waiting: 3, waitingOfOne: 9 }, ['a', 'b', 'c', 'd', 'e'], 'f'],
    ['of one client', { running: 1, waiting: 9, waitingOfOne: 2 }, ['a', 'a', 'a'], 'a'],
  ])('refuses what is beyond the places %s', async (_, limits, clients, next) => {
    const admission = createAdmission(limits);
    const { leaves } = queueUp(admission, clients);
    await settled();
    await expect(admission.enter(next)).rejects.toMatchObject({ code: 'BUSY' });
    expect(() => admission.assertRoom(next)).toThrow('服务繁忙');
    leaves[0]?.();
    expect(() => admission.assertRoom(next)).not.toThrow();
  });

  it('gives no turn to who has left, and one turn for one', async () => {
    const admission = createAdmission({ running: 1, waiting: 9, waitingOfOne: 9 });
    const leave = await admission.enter('a');
    const reader = new AbortController();
    const waiting = admission.enter('b', reader.signal);
    const other = admission.enter('c');
    reader.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    leave();
    leave();
    await other;
    expect(await Promise.race([admission.enter('d'), settled().then(() => 'waits')])).toBe('waits');
  });
});

describe('a service that is asked too much', () => {
  const ask = async (app: ReturnType<typeof createApp>, question: string, accept = 'application/json') =>
    app.request('/api/v1/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', accept },
      body: JSON.stringify({ question }),
    });

  it.each(['application/json', 'text/event-stream'])(
    'answers 503 with Retry-After (%s), and the health goes on',
    async (accept) => {
      const { parts, asking } = createFakeParts();
      const app = createApp(parts);
      const running = Array.from({ length: 64 }, () => ask(app, '稍候'));
      await expect.poll(() => asking.asked.length).toBe(32);
      const refused = await ask(app, '多少件', accept);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await refused.json()).toMatchObject({ code: 'BUSY' });
      expect((await app.request('/healthz')).status).toBe(200);
      asking.release();
      for (const { status } of await Promise.all(running)) expect(status).toBe(200);
      expect((await ask(app, '多少件')).status).toBe(200);
    },
  );

  it('lets an address read freely, but not endlessly', async () => {
    const { parts } = createFakeParts({}, { rateLimit: 15 });
    const app = createApp(parts);
    const statuses = new Set<number>();
    for (let index = 0; index < 320; index++) statuses.add((await app.request('/api/v1/documents')).status);
    expect([...statuses]).toEqual([200, 429]);
    for (const path of ['/healthz', '/readyz']) expect((await app.request(path)).status).toBe(200);
  });
});
