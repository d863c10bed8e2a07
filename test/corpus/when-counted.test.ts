import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { periodKey } from '../../src/domain/period.ts';
import { simplify } from '../../src/text/simplify.ts';
import { ingestReports } from './corpus.ts';
import { NONE, NOT_NONE, WHEN_COUNTED, WHOSE } from './when-counted.ts';

/** Of the figures this share is found at least; none may be of another time. */
const LEAST = 0.95;

const read = new Map<string, Promise<readonly Fact[]>>();

function factsOf(file: string): Promise<readonly Fact[]> {
  const facts =
    read.get(file) ??
    ingestReports(file).then((bundles) =>
      bundles.flatMap((bundle) => bundle.facts.filter(({ cell }) => cell === null)),
    );
  read.set(file, facts);
  return facts;
}

const timeOf = ({ period }: Fact) => (period ? periodKey(period) : '-');
const isPrinted = (fact: Fact, figure: string) => simplify(fact.wording.replace(/\s+/g, '')) === figure;

interface Expected {
  readonly file: string;
  readonly figure: string;
  readonly time: string;
}

const expected: Expected[] = Object.entries(WHEN_COUNTED).flatMap(([file, times]) =>
  Object.entries(times).flatMap(([time, figures]) => figures.split(' ').map((figure) => ({ file, figure, time }))),
);

/** The times that the file prints a figure for: two years may count the same. */
const timesOf = ({ file, figure }: Expected) =>
  expected.filter((one) => one.file === file && one.figure === figure).map(({ time }) => time);

/** Whether a figure is read with its time and with none that is not its own; undefined where it is not read at all. */
async function hasItsTime(one: Expected): Promise<boolean | undefined> {
  const found = (await factsOf(one.file)).filter((fact) => isPrinted(fact, one.figure)).map(timeOf);
  const times = timesOf(one);
  return found.length === 0 ? undefined : found.includes(one.time) && found.every((time) => times.includes(time));
}

describe('the figures of real reports', () => {
  test('are those of the time that their sentence says, and hardly one is missed', async () => {
    const results = await Promise.all(expected.map(async (one) => ({ ...one, isRight: await hasItsTime(one) })));
    const wrong = results.filter(({ isRight }) => isRight === false);
    const missed = results.filter(({ isRight }) => isRight === undefined);
    expect(expected.length).toBeGreaterThanOrEqual(150);
    expect(wrong).toEqual([]);
    expect(missed.length / expected.length).toBeLessThanOrEqual(1 - LEAST);
  });

  test.each(WHOSE)('%s: %s is of %s', async (file, figure, scope) => {
    const found = (await factsOf(file)).filter((fact) => isPrinted(fact, figure));
    expect(found.some((fact) => fact.scope?.includes(scope) || fact.subject?.includes(scope))).toBe(true);
  });

  test.each(NONE)('%s says that there was no %s in %s', async (file, indicator, time) => {
    const none = (await factsOf(file)).filter((fact) => fact.indicator === indicator && fact.state === 'zero');
    expect(none.map(timeOf)).toContain(time);
  });

  test.each(NOT_NONE)('%s does not say that there was no %s', async (file, indicator) => {
    const none = (await factsOf(file)).filter((fact) => fact.indicator === indicator && fact.state === 'zero');
    expect(none).toEqual([]);
  });
});
