import type { MiddlewareHandler } from 'hono';

/** No scripts, no foreign requests, no framing by other sites, no inline style. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Headers of every response. Nothing is cached unless its route says so: pages hold what somebody asked. Set before the
 * route runs: touching a finished response would rebuild it.
 */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  c.header('Content-Security-Policy', POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
  await next();
};
