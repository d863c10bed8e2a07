import { isIP } from 'node:net';
import { Failure } from '../../src/domain/failures.ts';
import type { AddressPolicy } from './address-policy.ts';

export interface UrlRules {
  readonly allowsAddress: AddressPolicy;
  /** Besides 80 and 443. For tests; nothing in a request can set it. */
  readonly furtherPorts: readonly number[];
}

/** Names that stand for machines of one's own network by convention. */
const INSIDE = /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i;

/** A host that is an IP address, without the brackets of IPv6; null for names. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) > 0 ? bare : null;
}

/**
 * The address as it will be asked for: odd spellings of numbers (2130706433, 0x7f.1) are plain by now.
 * @throws Failure URL_REFUSED
 */
export function parseUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw refused(text, '它不是完整的网址，请写成 https://…');
  return new URL(text, base?.href);
}

/**
 * Everything that can be told without asking the network.
 * @throws Failure URL_REFUSED
 */
export function checkUrl(url: URL, { allowsAddress, furtherPorts }: UrlRules): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(url.href, '只支持 http 和 https');
  if (url.username || url.password) throw refused(url.href, '网址中不能带用户名或密码');
  if (url.port !== '' && !['80', '443', ...furtherPorts.map(String)].includes(url.port))
    throw refused(url.href, '只支持 80 和 443 端口');
  if (INSIDE.test(url.hostname)) throw addressRefused(url);
  const address = literalAddress(url);
  if (address !== null && !allowsAddress(address)) throw addressRefused(url);
}

export const addressRefused = (url: URL) => refused(url.href, '它指向内部网络或保留地址，请使用公开网站的网址');

/** User names and passwords in an address are not repeated. */
const refused = (url: string, why: string) =>
  new Failure('URL_REFUSED', `“${url.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}”：${why}`);
