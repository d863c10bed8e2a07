import { createHmac, randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { Failure } from '../../domain/failures.ts';
import { type ClientParts, addressKey } from '../client-key.ts';
import type { HttpEnv, HttpParts } from '../parts.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import { bearerOf, isStaff } from './staff-only.ts';

/** Wrong staff tokens of an address in a minute; four times as many in ten minutes. */
const WRONG_TOKENS = 5;

/**
 * Keeps the staff token from being found by trying, on every route that looks at it. An address with too many wrong ones
 * has to wait, with the right one too: an answer to that would tell the guesser.
 */
export function limitTokenGuesses(parts: ClientParts & Pick<HttpParts, 'log'>): MiddlewareHandler<HttpEnv> {
  const { token } = parts.config;
  const limiter = createRateLimiter(WRONG_TOKENS, () => performance.now());
  const key = randomBytes(32);
  return async (c, next) => {
    if (token !== null && bearerOf(c) !== undefined) {
      const client = addressKey(c, parts);
      const isRight = isStaff(c, token);
      const wait = isRight ? limiter.wait(client) : limiter.take(client);
      // The log holds no addresses: the same one has the same name in it until the service ends.
      const name = createHmac('sha256', key).update(client).digest('hex').slice(0, 12);
      if (!isRight && wait === 0) parts.log.warn({ requestId: c.get('requestId'), client: name }, 'wrong staff token');
      if (wait > 0) {
        c.header('Retry-After', String(wait));
        throw new Failure('RATE_LIMITED', `工作人员令牌错误次数过多，请在 ${wait} 秒后再试`);
      }
    }
    await next();
  };
}
