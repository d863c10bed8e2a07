import type { Context } from 'hono';
import { z } from 'zod';
import { Failure } from '../domain/failures.ts';

/** `?limit=`: 1 to 100, 20 when absent. */
export const limitParameter = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((limit) => limit >= 1 && limit <= 100)
  .default(20);

/** Reads query parameters. Throws `REQUEST_INVALID` that names the first bad one. */
export function parseQuery<Output>(c: Context, schema: z.ZodType<Output>): Output {
  const parsed = schema.safeParse(c.req.query());
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new Failure('REQUEST_INVALID', `查询参数 ${name} 缺失或不合要求`);
}
