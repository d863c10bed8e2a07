import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log.ts';
import type { HttpEnv } from '../parts.ts';

/**
 * One line per request when it is over, streams included. It names the route, never the path, the query, the address
 * or the question: those may hold personal data.
 */
export const logRequests =
  (log: Log): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const started = performance.now();
    await next();
    const route = routePath(c, -1);
    const write = (status: number) => {
      const ms = Math.round(performance.now() - started);
      const outcome = c.get('outcome');
      log.info({ requestId: c.get('requestId'), method: c.req.method, route, status, ms, outcome }, 'request');
    };
    const ending = c.get('ending');
    if (ending) void ending.then(({ status }) => write(status));
    else write(c.res.status);
  };
