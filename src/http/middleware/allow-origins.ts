import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Lets pages of the named sites call the API. Never with credentials: there are no cookies. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  const allow = cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Content-Type', 'X-Embed-Token'],
    exposeHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: 600,
  });
  // Only browsers on a foreign page send an origin; for all others the headers would be made for nobody.
  return (c, next) => (c.req.header('origin') === undefined ? next() : allow(c, next));
}
