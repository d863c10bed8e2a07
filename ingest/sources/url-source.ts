import { createHash } from 'node:crypto';
import { parseUrl } from '../fetch/check-url.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { VisitLog } from '../fetch/visit-log.ts';
import type { Source } from './source.ts';

export interface UrlSources {
  readonly fetcher: Fetcher;
  readonly visits: VisitLog;
  readonly now?: () => Date;
}

/**
 * A page or file on a public site. It is named by the address that was asked for, and trusted as far as the address
 * where redirects led.
 */
export function urlSource(text: string, { fetcher, visits, now = () => new Date() }: UrlSources): Source {
  return {
    label: text,
    async read(holds) {
      const address = plainAddress(text);
      const last = visits.last(address);
      const known = last && (await holds(address, last.sha256, { url: last.url })) ? last : undefined;
      const fetched = await fetcher.fetch(address, known);
      if (fetched.kind === 'unchanged') return { kind: 'unchanged', address };
      const { url, bytes, validators } = fetched;
      const sidecar = { url, fetchedAt: now().toISOString() };
      const settled = () => visits.note({ address, url, sha256: hash(bytes), ...validators });
      return { kind: 'content', address, sourceName: nameOf(url), bytes, sidecar, folders: [], settled };
    },
  };
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Without the part that servers never see. */
function plainAddress(text: string): string {
  const url = parseUrl(text.trim());
  url.hash = '';
  return url.href;
}

/** The last part of the path as people read it, or the host. */
function nameOf(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '');
  return decoded(last ?? hostname).slice(0, 200);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
}
