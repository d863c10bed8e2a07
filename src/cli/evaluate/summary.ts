import type { Verdict } from './judge.ts';

/** A table by question type, and what went wrong with each failed question. */
export function summarise(verdicts: readonly Verdict[]): { readonly text: string; readonly passed: number } {
  const types = [...new Set(verdicts.map(({ question }) => question.type))].sort();
  const rows = [
    ...types.map((type) =>
      rowOf(
        type,
        verdicts.filter(({ question }) => question.type === type),
      ),
    ),
    rowOf('all', verdicts),
  ];
  const failures = verdicts.filter(({ problems }) => problems.length > 0).map(failureLine);
  const passed = verdicts.length - failures.length;
  const table = [['type', 'n', 'correct', 'p50 ms', 'p95 ms'], ...rows]
    .map((cells) => cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(12))).join(''))
    .join('\n');
  return { text: [...failures, table, `${passed} passed, ${failures.length} failed`].join('\n'), passed };
}

function rowOf(type: string, verdicts: readonly Verdict[]): string[] {
  const passed = verdicts.filter(({ problems }) => problems.length === 0).length;
  const times = verdicts.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  return [
    type,
    String(verdicts.length),
    `${passed} (${((100 * passed) / Math.max(1, verdicts.length)).toFixed(0)}%)`,
    at(0.5),
    at(0.95),
  ];
}

const failureLine = ({ question, answer, problems }: Verdict) =>
  `✗ ${question.id} ${question.question}\n    ${problems.join('；')}\n    → ${answer.text.replace(/\s+/g, ' ').slice(0, 160)}`;
