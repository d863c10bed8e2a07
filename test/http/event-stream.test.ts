import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventStream } from '../../src/http/event-stream.ts';
import type { EventSink } from '../../src/http/event-stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(onLeave = () => undefined as void) {
  const { promise, finish, sinks } = pending();
  const stream = eventStream((sink) => {
    sinks.push(sink);
    return promise;
  }, onLeave);
  const reader = stream.getReader();
  vi.advanceTimersByTime(0);
  const read = async () => new TextDecoder().decode((await reader.read()).value);
  return { reader, read, finish, sink: sinks[0] };
}

function pending() {
  let finish: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (finish = resolve));
  return { promise, finish: () => finish(), sinks: [] as EventSink[] };
}

test('a comment goes out at once, and a ping every 15 seconds', async () => {
  const { reader, read, finish } = open();
  expect(await read()).toMatch(/^: .*\n\n$/);
  vi.advanceTimersByTime(14_999);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await read()).toBe(': ping\n\n');
  finish();
  expect((await reader.read()).done).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('nothing is written and no timer stays once the reader has left', async () => {
  let left = 0;
  const { reader, sink } = open(() => void (left += 1));
  await reader.read();
  await reader.cancel();
  expect(left).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
  expect(() => sink?.send('delta', { text: 'x' })).not.toThrow();
});
