import type { NamedItem } from './named-item.ts';

const THIS_YEAR = /今年|本年|当年|年内/;
export const saysThisYear = (own: string) => THIS_YEAR.test(own);

/** Nothing was named before, or a thing in full: what follows is said of all of it. */
export const leansOnAll = (anchor: NamedItem | null, own: string) =>
  anchor === null || ((anchor.role === 'whole' || anchor.role === 'step') && (!anchor.past || saysThisYear(own)));
