import { placeOfSite } from '../../../src/catalogue/site-domains.ts';
import type { Clue } from '../clue.ts';
import type { Document } from '../document.ts';

/** The address that it was published at: the place whose site it is. Asked for where nothing else tells the place. */
export function readSite({ url }: Document): Clue[] {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  const value = placeOfSite(host);
  return value ? [{ field: 'region', value, origin: 'site', where: null, strength: 20 }] : [];
}
