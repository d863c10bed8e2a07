import { asYear } from '../../../src/domain/ids.ts';
import type { Period } from '../../../src/domain/period.ts';

/** How many parts of a kind a year has. */
const PARTS = { half: 2, quarter: 4, month: 12, week: null } as const;

/** The same part of the year before. */
export const yearBefore = (period: Period): Period => ({ ...period, year: asYear(period.year - 1) });

/** The period right before one of the same kind; null for a week, of which years have not always as many. */
export function periodBefore(period: Period): Period | null {
  if (period.kind === 'year') return yearBefore(period);
  if (period.index > 1) return { ...period, index: period.index - 1 };
  const last = PARTS[period.kind];
  return last === null ? null : { ...period, year: asYear(period.year - 1), index: last };
}
