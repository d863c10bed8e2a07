import type { Verdict } from './judge.ts';
import { count, faults, type Metric, share } from './metric.ts';
import { type Ranking, rankingMetrics } from './ranking.ts';
import { refusalMetrics } from './refusals.ts';

export interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

/** Every metric of a run; those that had no case to measure are left out. */
export function metricsOf(verdicts: readonly Verdict[], rankings: readonly Ranking[]): Metric[] {
  const sum = (value: (verdict: Verdict) => number) => verdicts.reduce((total, one) => total + value(one), 0);
  const citations = sum((one) => one.citations);
  const claims = sum(({ support }) => support.claims);
  const unsupported = sum(({ support }) => support.unsupported.length);
  return [
    ...accuracyMetrics(verdicts),
    faults('answers.false', verdicts.filter(({ isFalse }) => isFalse).length, verdicts.length),
    faults(
      'citations.false',
      sum((one) => one.falseCitations),
      citations,
    ),
    share(
      'citations.in_source',
      sum(({ aim }) => aim.inSource),
      sum(({ aim }) => aim.of),
    ),
    share(
      'citations.at_evidence',
      sum(({ aim }) => aim.atPlace),
      sum(({ aim }) => aim.ofPlaced),
    ),
    share('citations.support', claims - unsupported, claims),
    faults(
      'numerals.unsourced',
      sum((one) => one.unsourcedNumerals.length),
      verdicts.length,
    ),
    ...refusalMetrics(verdicts),
    ...rankingMetrics(rankings),
    faults(
      'evidence.lost',
      sum((one) => one.lostEvidence.length),
      sum(({ question }) => question.evidence.length),
    ),
  ].filter(({ of }) => of > 0);
}

function accuracyMetrics(verdicts: readonly Verdict[]): Metric[] {
  const types = [...new Set(verdicts.map(({ question }) => question.type))].sort();
  const right = (name: string, some: readonly Verdict[]) =>
    count(`correct.${name}`, some.filter(({ problems }) => problems.length === 0).length, some.length);
  return [
    ...types.map((type) =>
      right(
        type,
        verdicts.filter(({ question }) => question.type === type),
      ),
    ),
    right('all', verdicts),
  ];
}

export function latencyOf(milliseconds: readonly number[]): Latency {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (part: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}
