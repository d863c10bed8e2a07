import type { Context, MiddlewareHandler } from 'hono';
import { Failure } from '../../domain/failures.ts';
import { clientKey } from '../client-key.ts';
import type { HttpEnv, HttpParts } from '../parts.ts';
import { createRateLimiter } from '../rate-limiter.ts';

export type LimitQuestions = MiddlewareHandler<HttpEnv>;

type LimitParts = Pick<HttpParts, 'config' | 'addressOf'>;

/** Answers 429 with Retry-After to a client that asks too often. One instance counts all routes that take questions. */
export function createLimitQuestions(parts: LimitParts): LimitQuestions {
  const { rateLimit } = parts.config;
  if (rateLimit === 0) return (_c, next) => next();
  const limiter = createRateLimiter(rateLimit, () => performance.now());
  return async (c, next) => {
    const wait = limiter.take(clientKey(addressOf(c, parts)));
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      throw new Failure('RATE_LIMITED', `请在 ${wait} 秒后再问`);
    }
    await next();
  };
}

/** Behind a trusted proxy the entry that the proxy itself appended, the last one; otherwise the peer of the socket. */
function addressOf(c: Context<HttpEnv>, { config, addressOf: peerOf }: LimitParts): string {
  const forwarded = config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || peerOf(c);
}
