import { z } from 'zod';

/**
 * One measured number. A `count` is how many of `of` are right, `faults` how many are wrong, and a `share` a mean or a
 * proportion from 0 to 1 over `of` cases.
 */
export const metricSchema = z.object({
  name: z.string().min(1),
  kind: z.enum(['count', 'faults', 'share']),
  value: z.number(),
  of: z.number().int().nonnegative(),
});
export type Metric = Readonly<z.infer<typeof metricSchema>>;

/** To the fourth decimal, as baselines are written. 0 over no case; leave such a metric out. */
export const share = (name: string, sum: number, of: number): Metric => ({
  name,
  kind: 'share',
  value: of === 0 ? 0 : Number((sum / of).toFixed(4)),
  of,
});

export const count = (name: string, value: number, of: number): Metric => ({ name, kind: 'count', value, of });

export const faults = (name: string, value: number, of: number): Metric => ({ name, kind: 'faults', value, of });
