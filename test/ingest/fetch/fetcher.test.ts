import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../ingest/fetch/address-policy.ts';
import type { Fetched } from '../../../ingest/fetch/fetcher.ts';
import { type Handler, type LoopbackSite, openLoopbackSite } from './loopback-site.ts';

let site: LoopbackSite;
beforeEach(async () => (site = await openLoopbackSite()));
afterEach(() => site.close());

const fetch = (path: string, options = {}) => site.fetcher(options).fetch(`${site.origin}${path}`);
const textOf = (fetched: Fetched) => (fetched.kind === 'page' ? new TextDecoder().decode(fetched.bytes) : '');
const redirect =
  (to: string): Handler =>
  (_, response) =>
    response.writeHead(302, { location: to }).end();
const code = (name: string) => expect.objectContaining({ code: name }) as Error;

describe('fetching', () => {
  it('brings the page, says who is asking and what the server said about it', async () => {
    let agent: string | undefined;
    site.serve('/a', (request, response) => {
      agent = request.headers['user-agent'];
      response.writeHead(200, { etag: '"v1"', 'last-modified': 'Tue, 01 Jul 2025 00:00:00 GMT' }).end('正文');
    });
    const fetched = await fetch('/a');
    expect(textOf(fetched)).toBe('正文');
    expect(fetched).toMatchObject({
      url: `${site.origin}/a`,
      validators: { etag: '"v1"', lastModified: 'Tue, 01 Jul 2025 00:00:00 GMT' },
    });
    expect(agent).toBe('TestBot/1 (test)');
  });

  it('asks whether a known page has changed', async () => {
    site.serve('/a', (request, response) => {
      const same = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'then';
      response.writeHead(same ? 304 : 200, { etag: '"v2"' }).end(same ? undefined : 'new');
    });
    const fetcher = site.fetcher();
    const known = { etag: '"v1"', lastModified: 'then' };
    expect(await fetcher.fetch(`${site.origin}/a`, known)).toEqual({ kind: 'unchanged' });
    expect(textOf(await fetcher.fetch(`${site.origin}/a`, { ...known, etag: '"v0"' }))).toBe('new');
  });

  it('unpacks what a server compressed unasked', async () => {
    site.serve('/z', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('压缩')));
    expect(textOf(await fetch('/z'))).toBe('压缩');
  });

  it('an error page is no document', async () => {
    await expect(fetch('/none')).rejects.toThrow(/返回 404/);
    await expect(fetch('/none')).rejects.toThrow(code('URL_UNREACHABLE'));
  });

  it('follows five redirects and gives up at the sixth', async () => {
    for (let hop = 0; hop < 6; hop++) site.serve(`/hop${hop}`, redirect(`/hop${hop + 1}`));
    site.serve('/hop6', 'end');
    expect(await fetch('/hop1')).toMatchObject({ url: `${site.origin}/hop6` });
    await expect(fetch('/hop0')).rejects.toThrow(/转向超过 5 次/);
  });
});

describe('limits', () => {
  it('stops at 20 MB, packed or not', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    site.serve('/big', (_, response) => {
      const more = () => {
        while (response.write(chunk));
        response.once('drain', more);
      };
      more();
    });
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    site.serve('/bomb', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    await expect(fetch('/big')).rejects.toThrow(code('FILE_TOO_LARGE'));
    await expect(fetch('/bomb')).rejects.toThrow(code('FILE_TOO_LARGE'));
  });

  it.each(['before the head', 'in the middle'])('does not wait for a server that falls silent %s', async (when) => {
    site.serve('/slow', (_, response) => {
      if (when === 'in the middle') response.write('some');
    });
    await expect(fetch('/slow', { longestMs: 300 })).rejects.toThrow(/0\.3 秒内没有取完/);
  });
});

describe('robots.txt', () => {
  it('is obeyed, asked for once', async () => {
    site.serve('/robots.txt', 'User-agent: TestBot\nDisallow: /private\n');
    site.serve('/private/a', 'secret');
    site.serve('/public', 'open');
    const fetcher = site.fetcher();
    await expect(fetcher.fetch(`${site.origin}/private/a`)).rejects.toThrow(code('ROBOTS_REFUSED'));
    expect(textOf(await fetcher.fetch(`${site.origin}/public`))).toBe('open');
    expect(site.asked).toEqual(['/robots.txt', '/public']);
  });

  it('applies to where a redirect leads', async () => {
    site.serve('/robots.txt', 'User-agent: *\nDisallow: /private\n');
    site.serve('/door', redirect('/private'));
    await expect(fetch('/door')).rejects.toThrow(code('ROBOTS_REFUSED'));
  });

  it('that cannot be had because the server is in trouble forbids', async () => {
    site.serve('/robots.txt', (_, response) => response.writeHead(503).end());
    site.serve('/a', 'x');
    await expect(fetch('/a')).rejects.toThrow(code('URL_UNREACHABLE'));
    expect(site.asked).toEqual(['/robots.txt']);
  });
});

describe('the guard', () => {
  it('lets no request out to an address inside, by number or by name', async () => {
    const guarded = { allowsAddress: isPublicAddress };
    await expect(fetch('/a', guarded)).rejects.toThrow(code('URL_REFUSED'));
    for (const host of ['localhost', '127.1', '[::ffff:127.0.0.1]'])
      await expect(site.fetcher(guarded).fetch(`http://${host}:${site.port}/a`)).rejects.toThrow(code('URL_REFUSED'));
    expect(site.asked).toEqual([]);
  });

  it.each([
    'http://127.0.0.2:PORT/',
    'http://10.0.0.1/',
    'http://[::1]:PORT/',
    'file:///etc/passwd',
    'http://127.0.0.1:1/',
  ])('looks at a redirect to %s like at the first address', async (target) => {
    site.serve('/door', redirect(target.replace('PORT', String(site.port))));
    await expect(fetch('/door')).rejects.toThrow(code('URL_REFUSED'));
  });
});
