import type { MiddlewareHandler } from 'hono';
import { Failure } from '../../domain/failures.ts';

/**
 * Refuses every other Content-Type. For JSON this is the guard against forged cross-site requests: a foreign page cannot
 * send it without a preflight.
 */
export const requireType =
  (type: string): MiddlewareHandler =>
  async (c, next) => {
    const given = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (given !== type) throw new Failure('CONTENT_TYPE_UNSUPPORTED', `这个地址只接受 ${type}`);
    await next();
  };
