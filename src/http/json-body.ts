import type { z } from 'zod';
import { Failure } from '../domain/failures.ts';

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('REQUEST_INVALID', '请求体不是合法的 JSON');
  }
}

/** The body of a request in the shape of a schema. Throws `REQUEST_INVALID` with the first complaint of the schema, or `otherwise`. */
export function parseBody<Output>(text: string, schema: z.ZodType<Output>, otherwise?: string): Output {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Failure('REQUEST_INVALID', otherwise ?? parsed.error.issues[0]?.message ?? '');
}
