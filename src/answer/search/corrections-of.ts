import type { Correction } from '../../domain/search.ts';
import type { Slots } from '../slots.ts';

/** What of a query was read otherwise than it is written, one for each word. */
export function correctionsOf(query: string, { places, misspelt }: Slots): Correction[] {
  const repaired = [
    ...places.flatMap(({ words, repairedFrom }) => (repairedFrom === null ? [] : [{ from: repairedFrom, to: words }])),
    ...misspelt.map(({ written, meant }) => ({ from: written, to: meant })),
  ];
  const corrected = asRead(query, repaired);
  return repaired.map(({ from, to }) => ({ from, to, query: corrected, original: query.replace(from, `“${from}”`) }));
}

/** The query with all of them applied. */
const asRead = (query: string, corrections: readonly Pick<Correction, 'from' | 'to'>[]): string =>
  corrections.reduce((text, { from, to }) => text.replace(from, to), query);
