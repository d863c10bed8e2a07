import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressPolicy } from './address-policy.ts';
import { addressRefused } from './check-url.ts';

/**
 * The name resolution of one request. Every address of the name must be allowed, and the connection goes to the address
 * that was checked: a second answer of the name server changes nothing.
 */
export function createPinnedLookup(url: URL, allows: AddressPolicy): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error) callback(error, '');
      else if (!first || !found.every(({ address }) => allows(address))) callback(addressRefused(url), '');
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
}
