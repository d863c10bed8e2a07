import { describe, expect, it } from 'vitest';
import { keepPace } from '../../src/answer/keep-pace.ts';
import { OutOfTime, type Pace } from '../../src/domain/pace.ts';

/** Clocks that go on only when they are told to. */
function createClock() {
  const at = { wall: 0, computed: 0 };
  const pass = (wall: number, computed = wall) => {
    at.wall += wall;
    at.computed += computed;
  };
  return { pass, clock: { wall: () => at.wall, computed: () => at.computed } };
}

async function work(pace: Pace, turns: number, turn: () => void) {
  for (let done = 0; done < turns; done++) {
    turn();
    await pace.step();
  }
}

/** A question that took in much held the thread for 54 seconds; nobody else was served, and it went on when its reader had left. */
describe('work that keeps its pace', () => {
  it('lets others have the thread now and then', async () => {
    const { clock, pass } = createClock();
    let served = 0;
    let others = setImmediate(function serve() {
      served++;
      others = setImmediate(serve);
    });
    await work(keepPace(1000, undefined, clock), 20, () => pass(15));
    clearImmediate(others);
    expect(served).toBeGreaterThan(0);
  });

  it('does not rest for every turn', async () => {
    const { clock, pass } = createClock();
    const pace = keepPace(1000, undefined, clock);
    pass(5);
    expect(pace.step()).toBeUndefined();
    pass(6);
    await expect(pace.step()).resolves.toBeUndefined();
  });

  it('ends when its time is used up', async () => {
    const { clock, pass } = createClock();
    const pace = keepPace(100, undefined, clock);
    await expect(work(pace, 50, () => pass(15))).rejects.toThrow(OutOfTime);
    expect(clock.wall()).toBe(105);
  });

  it.each([
    ['waits for the machine', 50, 1],
    ['is beside busy threads', 11, 50],
  ])('does not count the time in which it %s', async (_, wall, computed) => {
    const { clock, pass } = createClock();
    await expect(work(keepPace(100, undefined, clock), 8, () => pass(wall, computed))).resolves.toBeUndefined();
  });

  it('does not count what it waits for outside', async () => {
    const { clock, pass } = createClock();
    const pace = keepPace(100, undefined, clock);
    expect(await pace.outside(async () => pass(5000))).toBeUndefined();
    await expect(work(pace, 5, () => pass(15))).resolves.toBeUndefined();
  });

  it('ends with the reason of a reader who has left', async () => {
    const { clock, pass } = createClock();
    const reader = new AbortController();
    const pace = keepPace(1000, reader.signal, clock);
    setTimeout(() => reader.abort(new Error('left')), 0);
    await expect(work(pace, 1000, () => pass(15, 0))).rejects.toThrow('left');
  });
});
