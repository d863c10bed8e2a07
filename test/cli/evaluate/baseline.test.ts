import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, isStepBack, readBaseline, writeBaseline } from '../../../src/cli/evaluate/baseline.ts';
import { count, faults, type Metric, share } from '../../../src/cli/evaluate/metric.ts';
import { Failure } from '../../../src/domain/failures.ts';
import { createTemporaryFolder } from '../../support/temporary-library.ts';

let folder: string;
beforeAll(() => {
  folder = createTemporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

const outcome = (now: Metric, before: Metric) => compare([now], [before])[0]?.outcome;

describe('against a baseline', () => {
  it('one right answer fewer is worse, one more is better', () => {
    expect(outcome(count('c', 9, 10), count('c', 10, 10))).toBe('worse');
    expect(outcome(count('c', 10, 10), count('c', 9, 10))).toBe('better');
    expect(outcome(count('c', 9, 10), count('c', 9, 10))).toBe('same');
  });

  it('one fault more is worse, however many cases there were', () => {
    expect(outcome(faults('f', 1, 900), faults('f', 0, 10))).toBe('worse');
    expect(outcome(faults('f', 0, 10), faults('f', 1, 10))).toBe('better');
  });

  it('a share may fall by a hundredth and no further', () => {
    expect(outcome(share('s', 89, 100), share('s', 90, 100))).toBe('same');
    expect(outcome(share('s', 889, 1000), share('s', 900, 1000))).toBe('worse');
    expect(outcome(share('s', 91, 100), share('s', 90, 100))).toBe('better');
  });

  it('counts over other questions, and metrics that one side lacks, cannot be compared and do not pass', () => {
    const compared = compare(
      [count('grown', 11, 11), count('new', 1, 1)],
      [count('grown', 10, 10), count('gone', 1, 1)],
    );
    expect(compared.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['grown', 'incomparable'],
      ['new', 'incomparable'],
      ['gone', 'incomparable'],
    ]);
    expect(compared.every(isStepBack)).toBe(true);
  });
});

describe('the file of a baseline', () => {
  const metrics = [count('correct.all', 3, 4), faults('numerals.unsourced', 0, 4), share('refusal.recall', 2, 3)];

  it('is read as it was written, one metric a line', () => {
    const path = join(folder, 'baseline.json');
    writeBaseline(path, metrics);
    expect(readBaseline(path)).toEqual(metrics);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(metrics.length + 2);
  });

  it.each(['{}', '[]', '[{"name":"a"}]', 'no JSON'])('%s is refused', (content) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, content);
    expect(() => readBaseline(path)).toThrow(Failure);
    expect(() => readBaseline(path)).toThrow('质量基线无效');
  });

  it('that is absent is named, as is a folder that cannot be written to', () => {
    expect(() => readBaseline(join(folder, 'none.json'))).toThrow(/none\.json。请检查基线路径/);
    expect(() => writeBaseline(join(folder, 'none/b.json'), metrics)).toThrow(/无法写入/);
  });
});
