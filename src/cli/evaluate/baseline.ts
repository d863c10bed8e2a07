import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../../domain/failures.ts';
import { type Metric, metricSchema } from './metric.ts';

/** How much a metric may be worse than the baseline before that is a step back. */
const TOLERANCE: Readonly<Record<Metric['kind'], number>> = { count: 0, faults: 0, share: 0.01 };

/** One metric beside its baseline; `incomparable`: only one side has it, or it was counted over other questions. */
export interface Comparison {
  readonly name: string;
  readonly now: Metric | undefined;
  readonly before: Metric | undefined;
  readonly outcome: 'same' | 'better' | 'worse' | 'incomparable';
}

export const isStepBack = ({ outcome }: Comparison) => outcome === 'worse' || outcome === 'incomparable';

/** Every metric of either side, those of the baseline that are gone last. */
export function compare(now: readonly Metric[], before: readonly Metric[]): Comparison[] {
  const gone = before.filter(({ name }) => !now.some((metric) => metric.name === name));
  return [
    ...now.map((metric) =>
      compareOne(
        metric,
        before.find(({ name }) => name === metric.name),
      ),
    ),
    ...gone.map((metric): Comparison => ({
      name: metric.name,
      now: undefined,
      before: metric,
      outcome: 'incomparable',
    })),
  ];
}

function compareOne(now: Metric, before: Metric | undefined): Comparison {
  const named = { name: now.name, now, before };
  if (!before || before.kind !== now.kind) return { ...named, outcome: 'incomparable' };
  if (now.kind === 'count' && now.of !== before.of) return { ...named, outcome: 'incomparable' };
  const gain = now.kind === 'faults' ? before.value - now.value : now.value - before.value;
  // A difference of exactly the tolerance is within it, whatever binary fractions make of it.
  if (gain < -TOLERANCE[now.kind] - 1e-9) return { ...named, outcome: 'worse' };
  return { ...named, outcome: gain > 0 ? 'better' : 'same' };
}

/** Throws `Failure('FILE_NOT_FOUND')` or `Failure('BASELINE_INVALID')`. */
export function readBaseline(path: string): readonly Metric[] {
  try {
    return z
      .array(metricSchema)
      .min(1)
      .parse(JSON.parse(read(path)));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('BASELINE_INVALID', `${path}。请用 --write-baseline 重新生成`, { cause });
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure('FILE_NOT_FOUND', `${path}。请检查基线路径，或先用 --write-baseline 生成`, { cause });
  }
}

/** One metric a line, so that a change of the baseline can be read in a diff. Throws `Failure('FILE_NOT_FOUND')`. */
export function writeBaseline(path: string, metrics: readonly Metric[]): void {
  const lines = metrics.map((metric) => `  ${JSON.stringify(metric)}`).join(',\n');
  try {
    writeFileSync(path, `[\n${lines}\n]\n`);
  } catch (cause) {
    throw new Failure('FILE_NOT_FOUND', `${path} 无法写入。请检查目录是否存在、有没有写权限`, { cause });
  }
}
