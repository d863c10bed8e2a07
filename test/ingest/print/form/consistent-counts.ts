import type { FormBlock } from '../../../../src/catalogue/forms.ts';
import type { Draw } from '../draw.ts';

/** Counts of table 3 by `row.column` in which every sum of the form holds. */
export function drawRequests({ rows, columns }: FormBlock, draw: Draw): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const parts = columns.map(({ code }) => code).filter((code) => code !== 'tot');
  const outcomes = rows.map(({ code }) => code).filter((code) => /^r[1-6]/.test(code));
  for (const column of parts) {
    const most = draw.pick([1, 8, 60, 60, 4000]);
    for (const row of outcomes) counts.set(`${row}.${column}`, draw.once(3) ? draw.below(most) : 0);
    for (const [row, count] of balance(sumOf(counts, outcomes, column), draw)) counts.set(`${row}.${column}`, count);
  }
  for (const { code } of rows)
    counts.set(
      `${code}.tot`,
      parts.reduce((sum, column) => sum + (counts.get(`${code}.${column}`) ?? 0), 0),
    );
  return counts;
}

/** Received and carried in are as many as done and carried on. */
function balance(done: number, draw: Draw): [row: string, count: number][] {
  const carriedOn = draw.once(3) ? draw.below(30) : 0;
  const carriedIn = Math.min(done + carriedOn, draw.once(2) ? draw.below(20) : 0);
  return [
    ['new', done + carriedOn - carriedIn],
    ['cin', carriedIn],
    ['r7', done],
    ['cout', carriedOn],
  ];
}

const sumOf = (counts: ReadonlyMap<string, number>, rows: readonly string[], column: string) =>
  rows.reduce((sum, row) => sum + (counts.get(`${row}.${column}`) ?? 0), 0);

/** Counts of table 4 by `row.column`, each total the sum of its four outcomes. */
export function drawDisputes({ rows, columns }: FormBlock, draw: Draw): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const outcomes = columns.filter(({ code }) => code !== 'tot');
  for (const row of rows) {
    for (const { code } of outcomes)
      counts.set(`${row.code}.${code}`, draw.once(2) ? draw.below(draw.pick([5, 40])) : 0);
    counts.set(
      `${row.code}.tot`,
      outcomes.reduce((sum, { code }) => sum + (counts.get(`${row.code}.${code}`) ?? 0), 0),
    );
  }
  return counts;
}
