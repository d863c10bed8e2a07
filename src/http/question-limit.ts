import type { Context } from 'hono';
import { Failure } from '../domain/failures.ts';
import { clientKey } from './client-key.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { createRateLimiter } from './rate-limiter.ts';

/** Counts one valid question of the client. Throws `RATE_LIMITED`, with Retry-After set, when it asks too often. */
export type QuestionLimit = (c: Context<HttpEnv>) => void;

type LimitParts = Pick<HttpParts, 'config' | 'addressOf'>;

/** One instance counts all routes that take questions. */
export function createQuestionLimit(parts: LimitParts): QuestionLimit {
  const { rateLimit } = parts.config;
  if (rateLimit === 0) return () => undefined;
  const limiter = createRateLimiter(rateLimit, () => performance.now());
  return (c) => {
    const wait = limiter.take(clientKey(addressOf(c, parts)));
    if (wait === 0) return;
    c.header('Retry-After', String(wait));
    throw new Failure('RATE_LIMITED', `请在 ${wait} 秒后再问`);
  };
}

/** Behind a trusted proxy the entry that the proxy itself appended, the last one; otherwise the peer of the socket. */
function addressOf(c: Context<HttpEnv>, { config, addressOf: peerOf }: LimitParts): string {
  const forwarded = config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || peerOf(c);
}
