/** Milliseconds of each call, without the first quarter, in which the code is compiled and caches are filled. */
export async function time(times: number, run: (index: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index++) {
    const started = performance.now();
    await run(index);
    taken.push(performance.now() - started);
  }
  return taken.slice(times >> 2);
}

export const percentile = (numbers: readonly number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;

export const median = (numbers: readonly number[]) => percentile(numbers, 0.5);
