import type { MiddlewareHandler } from 'hono';

/** No foreign scripts or requests, nothing inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const PAGE_POLICY = `${POLICY}; frame-ancestors 'self'`;

/** Of the page that other sites may put into a frame: those that are allowed to ask, and no other. */
const framePolicy = (allowedOrigins: readonly string[]) =>
  `${POLICY}; frame-ancestors ${["'self'", ...allowedOrigins].join(' ')}`;

/** The widget listens where a reader wants to dictate. */
const PERMISSIONS = [
  'microphone=(self)',
  ...['camera', 'display-capture', 'geolocation', 'payment', 'usb', 'bluetooth', 'browsing-topics'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ');

const WIDGET = '/widget.js';
const FRAME = '/embed';

/**
 * Headers of every response. Nothing is cached unless its route says so: pages hold what somebody asked. Set before the
 * route runs: touching a finished response would rebuild it. Other sites may load the widget, and nothing else without CORS.
 */
export function secureHeaders(allowedOrigins: readonly string[]): MiddlewareHandler {
  const forFrame = framePolicy(allowedOrigins);
  return async (c, next) => {
    const { path } = c.req;
    c.header('Content-Security-Policy', path === FRAME ? forFrame : PAGE_POLICY);
    c.header('Cross-Origin-Resource-Policy', path === WIDGET ? 'cross-origin' : 'same-origin');
    c.header('Permissions-Policy', PERMISSIONS);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cache-Control', 'no-store');
    await next();
  };
}
