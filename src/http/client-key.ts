import type { Context } from 'hono';
import type { HttpEnv, HttpParts } from './parts.ts';

export type ClientParts = Pick<HttpParts, 'config' | 'addressOf'>;

/** A visitor of another site by the token of its page, everybody else by the address. */
export const clientOf = (c: Context<HttpEnv>, parts: ClientParts) => c.get('visitor') ?? addressKey(c, parts);

/** Behind a trusted proxy the entry that the proxy itself appended, the last one; otherwise the peer of the socket. */
export function addressKey(c: Context<HttpEnv>, { config, addressOf: peerOf }: ClientParts): string {
  const forwarded = config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return clientKey(forwarded || peerOf(c));
}

/**
 * Who counts as one client: an IPv4 address, or the /64 network of an IPv6 address (one subscriber owns all of it).
 * IPv4 written as IPv6 (`::ffff:192.0.2.1`) is IPv4.
 */
export function clientKey(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^(?:0*:)*:?(?:0+:)*ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped) return mapped;
  return plain.includes(':') ? `${networkOf(plain)}::/64` : plain;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
