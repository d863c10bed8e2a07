import { describe, expect, it } from 'vitest';
import type { AddressPolicy } from '../../../ingest/fetch/address-policy.ts';
import { createPinnedLookup } from '../../../ingest/fetch/pinned-lookup.ts';

/** What a connection to a name gets to hear; `localhost` is the one name that every machine knows. */
function resolve(allows: AddressPolicy, all: boolean) {
  const lookup = createPinnedLookup(new URL('http://localhost/'), allows);
  return new Promise((settle, reject) => {
    lookup('localhost', { all }, (error, found) => (error ? reject(error) : settle(found)));
  });
}

describe('resolving the name of a host', () => {
  it('gives the addresses that were checked', async () => {
    const checked: string[] = [];
    const note = (address: string) => checked.push(address) > 0;
    const one = await resolve(note, false);
    expect(checked).toContain(one);
    const found = (await resolve(note, true)) as readonly { address: string }[];
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ address }) => checked.includes(address))).toBe(true);
  });

  it.each([true, false])('refuses the name when an address of it is refused', async (all) => {
    let calls = 0;
    const lastRefused = () => calls++ < 0;
    await expect(resolve(lastRefused, all)).rejects.toThrow(expect.objectContaining({ code: 'URL_REFUSED' }) as Error);
  });
});
