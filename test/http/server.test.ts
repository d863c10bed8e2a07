import { afterEach, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { Failure } from '../../src/domain/failures.ts';
import { startServer, untilStopped } from '../../src/server.ts';
import type { RunningServer } from '../../src/server.ts';
import { createFakeParts } from './fakes/parts.ts';

const running: RunningServer[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

async function start(env: Record<string, string> = {}) {
  const { parts, asking, lines } = createFakeParts();
  const config = parseConfig({ PORT: '0', WENZHENG_RATE_LIMIT: '0', ...env });
  const server = await startServer({ ...parts, config });
  running.push(server);
  return { server, asking, lines };
}

const asking = (question: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  body: JSON.stringify({ question }),
});

describe('startServer', () => {
  test('answers on a loopback address and limits by the address of the socket', async () => {
    const { server } = await start({ WENZHENG_RATE_LIMIT: '1' });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const ask = (forwarded: string) =>
      fetch(`${server.url}/ask?q=x`, { headers: { 'x-forwarded-for': forwarded } }).then(({ status }) => status);
    expect([await ask('198.51.100.1'), await ask('198.51.100.2')]).toEqual([200, 429]);
  });

  test('names the port that is taken and what to do', async () => {
    const { server } = await start();
    const { port } = new URL(server.url);
    const second = start({ PORT: port });
    await expect(second).rejects.toThrow(Failure);
    await expect(second).rejects.toMatchObject({
      code: 'ADDRESS_UNUSABLE',
      message: expect.stringContaining(`${port} 已被其他程序占用`),
    });
  });

  test('a client that hangs up cancels the work', async () => {
    const { server, asking: asked } = await start();
    const abort = new AbortController();
    const response = await fetch(`${server.url}/api/v1/ask`, { ...asking('请等待'), signal: abort.signal });
    await response.body?.getReader().read();
    abort.abort();
    await expect.poll(() => asked.asked[0]?.options.signal?.aborted).toBe(true);
  });

  test('the headers of a stream arrive before the first event', async () => {
    const { server } = await start();
    const response = await fetch(`${server.url}/api/v1/ask`, asking('请等待'));
    expect(response.headers.get('content-type')).toMatch(/event-stream/);
    await response.body?.cancel();
  });

  test('close lets a running request finish, then refuses connections', async () => {
    const { server, asking: asked } = await start();
    const running = await fetch(`${server.url}/api/v1/ask`, asking('稍候:多少件?'));
    const closed = server.close();
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
    asked.release();
    expect(await running.text()).toContain('event: answer');
    await closed;
  });
});

test('untilStopped waits for a signal and leaves no listener behind', async () => {
  const before = process.listenerCount('SIGTERM');
  const stopped = untilStopped();
  expect(process.listenerCount('SIGTERM')).toBe(before + 1);
  process.emit('SIGTERM');
  await stopped;
  expect(process.listenerCount('SIGTERM')).toBe(before);
});
