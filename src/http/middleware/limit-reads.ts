import type { MiddlewareHandler } from 'hono';
import { Failure } from '../../domain/failures.ts';
import { type ClientParts, addressKey } from '../client-key.ts';
import type { HttpEnv } from '../parts.ts';

/** Of one address: requests at once, and how many a second are given back. */
const [AT_ONCE, PER_SECOND] = [300, 20];
/** Addresses remembered; whoever came longest ago is forgotten first. */
const ADDRESSES = 10_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Pages, reports and searches are read freely, but not so fast that nobody else is served. Probes of the service itself do not count. */
export function limitReads(
  parts: ClientParts,
  now: () => number = () => performance.now(),
): MiddlewareHandler<HttpEnv> {
  const buckets = new Map<string, Bucket>();
  const take = (address: string): number => {
    const { left, at } = buckets.get(address) ?? { left: AT_ONCE, at: now() };
    const filled = Math.min(AT_ONCE, left + ((now() - at) / 1000) * PER_SECOND);
    buckets.delete(address);
    buckets.set(address, { left: Math.max(0, filled - 1), at: now() });
    const [oldest] = buckets.keys();
    if (buckets.size > ADDRESSES && oldest !== undefined) buckets.delete(oldest);
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / PER_SECOND);
  };
  return async (c, next) => {
    const isCounted = parts.config.rateLimit > 0 && c.req.method === 'GET' && !FREE.has(c.req.path);
    const wait = isCounted ? take(addressKey(c, parts)) : 0;
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      throw new Failure('RATE_LIMITED', `请在 ${wait} 秒后再试`);
    }
    await next();
  };
}

const FREE: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/widget.js']);
