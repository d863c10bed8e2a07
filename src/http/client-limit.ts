import type { Context } from 'hono';
import { Failure } from '../domain/failures.ts';
import { type ClientParts, addressKey } from './client-key.ts';
import type { HttpEnv } from './parts.ts';
import { createRateLimiter } from './rate-limiter.ts';

/** Counts one request of the client. Throws `RATE_LIMITED`, with Retry-After set, when there are too many. */
export type ClientLimit = (c: Context<HttpEnv>) => void;

/** Visitors with tokens are told apart: an address, of an office say, may do as much as so many of them. */
const SHARED = 8;

/** Counts a visitor with a token alone, and loosely with all of the address; everybody else by the address. */
export function createClientLimit(parts: ClientParts): ClientLimit {
  const single = createTake(parts, 1);
  const shared = createTake(parts, SHARED);
  return (c) => {
    const [visitor, address] = [c.get('visitor'), addressKey(c, parts)];
    refuseFor(c, visitor === undefined ? single(address) : single(visitor) || shared(address));
  };
}

/** Counts by the address alone, loosely. */
export function createAddressLimit(parts: ClientParts): ClientLimit {
  const shared = createTake(parts, SHARED);
  return (c) => refuseFor(c, shared(addressKey(c, parts)));
}

function createTake({ config: { rateLimit } }: ClientParts, times: number): (client: string) => number {
  if (rateLimit === 0) return () => 0;
  const limiter = createRateLimiter(times * rateLimit, () => performance.now());
  return (client) => limiter.take(client);
}

function refuseFor(c: Context, wait: number): void {
  if (wait === 0) return;
  c.header('Retry-After', String(wait));
  throw new Failure('RATE_LIMITED', `请在 ${wait} 秒后再试`);
}
