import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Failure } from '../../domain/failures.ts';

const MOST = 64 * 1024;

/** The rest of a body that is too large stays unread, so its connection serves no further request (RFC 9110 §15.5.14). */
function refuse(c: Context): never {
  c.header('Connection', 'close');
  throw new Failure('BODY_TOO_LARGE', '');
}

const limitUnstated = bodyLimit({ maxSize: MOST, onError: refuse });

/**
 * Refuses bodies over 64 KiB. A stated length is kept to by the server itself, and reading such a body needs no stream,
 * which would cost more than answering a question about a figure.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const stated = c.req.header('content-length');
  if (stated === undefined || c.req.header('transfer-encoding') !== undefined) return limitUnstated(c, next);
  if (Number(stated) > MOST) refuse(c);
  return next();
};
