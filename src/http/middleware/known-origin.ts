import type { Context, MiddlewareHandler } from 'hono';
import { Failure } from '../../domain/failures.ts';
import type { EmbedTokens } from '../embed-token.ts';
import type { HttpEnv } from '../parts.ts';

/**
 * Lets a page of another site ask only if its origin is allowed and it carries a token of that origin; the token names
 * the visitor. Pages of the service, and programs, which send no origin, need none.
 */
export const knownOrigin =
  (allowed: readonly string[], tokens: EmbedTokens): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && !isOwn(c, origin)) c.set('visitor', await visitorFrom(c, origin, allowed, tokens));
    await next();
  };

/** Throws `ORIGIN_NOT_ALLOWED`, also where there is no origin at all. */
export function assertAllowed(origin: string | undefined, allowed: readonly string[]): asserts origin is string {
  if (origin === undefined || !allowed.includes(origin)) throw new Failure('ORIGIN_NOT_ALLOWED', '');
}

/**
 * Behind a proxy that changes Host only the browser knows whether a page is ours, and no page can make it say so. The
 * opaque origin `null` (a sandbox, a file) is never ours.
 */
function isOwn(c: Context, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  return c.req.header('sec-fetch-site') === 'same-origin' || new URL(origin).host === new URL(c.req.url).host;
}

async function visitorFrom(c: Context, origin: string, allowed: readonly string[], tokens: EmbedTokens) {
  assertAllowed(origin, allowed);
  const visitor = await tokens.visitorOf(c.req.header('x-embed-token') ?? '', origin);
  if (visitor !== null) return visitor;
  c.header('WWW-Authenticate', 'EmbedToken');
  throw new Failure('EMBED_TOKEN_INVALID', '');
}
