import type { MiddlewareHandler } from 'hono';
import type { Admission } from '../admission.ts';
import { type ClientParts, clientOf } from '../client-key.ts';
import type { HttpEnv } from '../parts.ts';

/** Work on a request begins when it is its client's turn. */
export const inTurn =
  (parts: ClientParts, admission: Admission): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const leave = await admission.enter(clientOf(c, parts), c.req.raw.signal);
    try {
      await next();
    } finally {
      leave();
    }
  };
