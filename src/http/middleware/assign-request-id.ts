import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../parts.ts';

/** Names the request in its log line, its errors and the `X-Request-Id` header. An id that a client sends is ignored. */
export const assignRequestId: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set('requestId', requestId);
  c.header('X-Request-Id', requestId);
  await next();
};
