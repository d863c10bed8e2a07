import type { Context } from 'hono';
import { z } from 'zod';
import { Failure } from '../domain/failures.ts';

const LIMITS = '应为 1 到 100 的整数';

/** `?limit=`: 1 to 100, 20 when absent. */
export const limitParameter = z
  .string()
  .regex(/^\d{1,3}$/, LIMITS)
  .transform(Number)
  .refine((limit) => limit >= 1 && limit <= 100, LIMITS)
  .default(20);

/** Reads query parameters. Throws `REQUEST_INVALID` that names the first bad one and, where that can be said, what it should be. */
export function parseQuery<Output>(c: Context, schema: z.ZodType<Output>): Output {
  const parsed = schema.safeParse(c.req.query());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  throw new Failure('REQUEST_INVALID', `查询参数 ${name} 缺失或不合要求${issue ? expectation(issue) : ''}`);
}

/** Only what the schemas say in Chinese is for readers. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `，应为 ${issue.values.join('、')} 之一`;
  return /\p{Script=Han}/u.test(issue.message) ? `，${issue.message}` : '';
}
