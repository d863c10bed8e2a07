import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext } from 'vitest';
import { z } from 'zod';

/** What became of one set: ids that passed, answers that were false, and what is wrong with the rest, by id. */
export interface Results {
  readonly passed: readonly string[];
  readonly falseAnswers?: readonly string[];
  readonly problems: ReadonlyMap<string, string>;
}

const schema = z.object({ passed: z.array(z.string()), falseAnswers: z.array(z.string()) });
type Baseline = z.infer<typeof schema>;

const pathOf = (set: string) => join(import.meta.dirname, 'baseline', `${set}.json`);

/**
 * Fails where something passes no more, or an answer is false that was not. What is better is told, so that the baseline
 * can be raised: `WENZHENG_BASELINE=raise npm run test:corpus`, which also writes that of a new set.
 */
export async function expectNoFall(set: string, results: Results, { annotate }: Pick<TestContext, 'annotate'>) {
  const now: Baseline = { passed: [...results.passed], falseAnswers: [...(results.falseAnswers ?? [])] };
  const raises = process.env['WENZHENG_BASELINE'] === 'raise';
  if (raises && !existsSync(pathOf(set))) return write(set, now);
  const before = schema.parse(JSON.parse(readFileSync(pathOf(set), 'utf8')));
  const fallen = without(before.passed, now.passed);
  const newlyFalse = without(now.falseAnswers, before.falseAnswers);
  const risen = without(now.passed, before.passed);
  const mended = without(before.falseAnswers, now.falseAnswers);
  expect({ fallen: fallen.map((id) => `${id} ${results.problems.get(id) ?? ''}`), newlyFalse }).toEqual({
    fallen: [],
    newlyFalse: [],
  });
  if (risen.length + mended.length === 0) return;
  if (raises) write(set, now);
  else await annotate(`${set} rose: ${risen.join(' ')}; no longer false: ${mended.join(' ')}. Raise the baseline.`);
}

const write = (set: string, now: Baseline) => writeFileSync(pathOf(set), `${JSON.stringify(now, null, 2)}\n`);

const without = (items: readonly string[], others: readonly string[]) => items.filter((item) => !others.includes(item));
