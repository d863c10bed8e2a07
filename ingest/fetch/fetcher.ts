import robots from 'robots-parser';
import { Failure } from '../../src/domain/failures.ts';
import { isPublicAddress, type AddressPolicy } from './address-policy.ts';
import { checkUrl, parseUrl } from './check-url.ts';
import { createPace } from './pace.ts';
import { type Reply, type RequestOptions, requestOnce } from './request-once.ts';

/** What a server said about a page, to ask "has it changed?" next time. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  | { readonly kind: 'page'; readonly url: string; readonly bytes: Uint8Array; readonly validators: Validators }
  | { readonly kind: 'unchanged' };

export interface Fetcher {
  /**
   * Fetches a public page as a polite visitor: robots.txt, a pause between requests to a host, at most five redirects,
   * each checked like the first address.
   * @param known what the server said last time; 'unchanged' when it still holds
   * @throws Failure URL_REFUSED, URL_UNREACHABLE, ROBOTS_REFUSED, FILE_TOO_LARGE
   */
  fetch(address: string, known?: Validators): Promise<Fetched>;
}

export interface FetcherOptions {
  readonly userAgent: string;
  readonly allowsAddress?: AddressPolicy;
  readonly furtherPorts?: readonly number[];
  /** Milliseconds between two requests to a host; robots.txt may ask for more. */
  readonly gapMs?: number;
  readonly longestMs?: number;
}

// Its types describe a module that it is not: the function itself is what is imported.
const parseRobots = robots as unknown as typeof robots.default;

const MOST_REDIRECTS = 5;
const LARGEST = 20 * 1024 * 1024;
const LARGEST_ROBOTS = 512 * 1024;
const LONGEST_GAP_MS = 30_000;

interface Rules {
  readonly allows: (url: URL) => boolean;
  readonly gapMs: number;
}

export function createFetcher(given: FetcherOptions): Fetcher {
  const { userAgent, allowsAddress = isPublicAddress, furtherPorts = [], gapMs = 1000, longestMs = 15_000 } = given;
  const options: RequestOptions = { userAgent, allowsAddress, furtherPorts, longestMs, largest: LARGEST };
  const rulesOf = new Map<string, Promise<Rules>>();
  const pace = createPace();

  async function readRules(origin: string): Promise<Rules> {
    const url = new URL('/robots.txt', origin);
    await pace(url.host, gapMs);
    const { status, body } = await follow(url, (at) => requestOnce(at, { ...options, largest: LARGEST_ROBOTS }));
    // A server in trouble might forbid everything once it is well (RFC 9309).
    if (status >= 500) throw new Failure('URL_UNREACHABLE', `${url.href} 返回 ${status}，请稍后再试`);
    const rules = parseRobots(url.href, status < 300 ? new TextDecoder().decode(body) : '');
    const asked = (rules.getCrawlDelay(userAgent) ?? 0) * 1000;
    return {
      allows: ({ href }) => rules.isAllowed(href, userAgent) !== false,
      gapMs: Math.min(LONGEST_GAP_MS, Math.max(gapMs, asked)),
    };
  }

  function rulesFor({ origin }: URL): Promise<Rules> {
    const rules = rulesOf.get(origin) ?? readRules(origin);
    rulesOf.set(origin, rules);
    rules.catch(() => rulesOf.delete(origin));
    return rules;
  }

  async function visit(url: URL, headers: Readonly<Record<string, string>>): Promise<Reply> {
    checkUrl(url, options);
    const rules = await rulesFor(url);
    if (!rules.allows(url)) throw new Failure('ROBOTS_REFUSED', `${url.href.slice(0, 200)}，请改为下载后从文件入库`);
    await pace(url.host, rules.gapMs);
    return requestOnce(url, { ...options, headers });
  }

  return {
    async fetch(address, known) {
      const { url, status, headers, body } = await follow(parseUrl(address), (at) => visit(at, conditions(known)));
      if (status === 304 && known) return { kind: 'unchanged' };
      if (status !== 200) throw new Failure('URL_UNREACHABLE', `${url.href.slice(0, 200)} 返回 ${status}，请检查网址`);
      const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
      return { kind: 'page', url: url.href, bytes: body, validators };
    },
  };
}

const conditions = (known: Validators | undefined): Record<string, string> => ({
  ...(known?.etag && { 'If-None-Match': known.etag }),
  ...(known?.lastModified && { 'If-Modified-Since': known.lastModified }),
});

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

async function follow(start: URL, visit: (url: URL) => Promise<Reply>): Promise<Reply & { readonly url: URL }> {
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const reply = await visit(url);
    const { location } = reply.headers;
    if (!REDIRECTS.has(reply.status) || location === undefined) return { ...reply, url };
    url = parseUrl(location, url);
  }
  throw new Failure('URL_UNREACHABLE', `${start.href.slice(0, 200)} 转向超过 ${MOST_REDIRECTS} 次，请检查网址`);
}
