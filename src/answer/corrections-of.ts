import type { Correction } from '../domain/correction.ts';
import type { Slots } from './slots.ts';

/** What of a query was read otherwise than it is written, one for each word; what an earlier turn wrote is not of it. */
export function correctionsOf(query: string, { places, misspelt }: Slots): Correction[] {
  const known = [
    ...places.flatMap(({ words, repairedFrom }) => (repairedFrom === null ? [] : [{ from: repairedFrom, to: words }])),
    ...misspelt.map(({ written, meant }) => ({ from: written, to: meant })),
  ];
  const repaired = known.filter(({ from }) => query.includes(from));
  const corrected = asRead(query, repaired);
  return repaired.map(({ from, to }) => ({ from, to, query: corrected, original: query.replace(from, `“${from}”`) }));
}

/** The query with all of them applied. */
const asRead = (query: string, corrections: readonly Pick<Correction, 'from' | 'to'>[]): string =>
  corrections.reduce((text, { from, to }) => text.replace(from, to), query);
