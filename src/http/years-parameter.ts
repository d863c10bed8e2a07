import { z } from 'zod';

const [EARLIEST, LATEST, MOST] = [1990, 2100, 50];

const WRITTEN = `应写作 2023、2021,2023 或 2021-2024，在 ${EARLIEST} 与 ${LATEST} 之间，最多 ${MOST} 个年份`;

/** `?years=2022,2024` or `2021-2024`; all years when absent. */
export const yearsParameter = z
  .string()
  .regex(/^\d{4}(?:-\d{4})?(?:,\d{4}(?:-\d{4})?)*$/, WRITTEN)
  .transform((text) => text.split(',').flatMap(yearsBetween))
  .refine((years) => years.length <= MOST && years.every((year) => year >= EARLIEST && year <= LATEST), WRITTEN)
  .default([]);

function yearsBetween(range: string): number[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  const length = Math.min(Math.max(0, last - first + 1), MOST + 1);
  return Array.from({ length }, (_, index) => first + index);
}
