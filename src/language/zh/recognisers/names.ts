import { parseAgencyName } from '../../../catalogue/agencies.ts';
import { findAgencies } from '../../../catalogue/agency-mentions.ts';
import type { RegionMention } from '../../../catalogue/region-mention.ts';
import { findRegions } from '../../../catalogue/region-mentions.ts';
import { findUnknownPlace } from '../../../catalogue/unknown-places.ts';
import { findUnlistedPlaces } from '../../../catalogue/unlisted-places.ts';
import { found, type Found, type Recogniser } from '../recogniser.ts';

/** Places and bodies, those that the library has and those that it has nothing of. */
export const names: Recogniser = {
  name: 'names',
  find(text, { names: { agencies, regions } }) {
    const places = findRegions(text, { known: regions });
    const mentions = findAgencies(text, agencies, places);
    const bodies = mentions.flatMap(({ start, end, text: words, candidates }) => {
      const place = places.find((one) => one.start === start && one.end < end - 1);
      // 宝塔区档案馆 is a body of a place that may have a report: both are said.
      if (candidates.length === 0 && place && parseAgencyName(words).kind !== 'government')
        return [found(place.end, end, { kind: 'body', may: [] })];
      const best = candidates.filter(({ score }) => score === candidates[0]?.score).map(({ id }) => id);
      // 市政府 alone stands for its place.
      const speaksForPlace = best.length === 0 && parseAgencyName(words).kind === 'government';
      return speaksForPlace ? [] : [found(start, end, { kind: 'body', may: best })];
    });
    const unlisted = findUnlistedPlaces(text, agencies).map(({ start, end, agency }) =>
      found(start, end, { kind: 'body', may: [agency] }),
    );
    const listed = [...bodies, ...unlisted];
    return [...listed, ...places.map(placed), ...(places.length + listed.length === 0 ? unknown(text) : [])];
  },
};

const placed = ({ start, end, text, code, candidates, repairedFrom }: RegionMention): Found =>
  found(start, end, { kind: 'place', may: code ? [code] : candidates, repairedFrom, as: text });

/** A place that nobody knows: the figures of others are no answer. */
function unknown(text: string): Found[] {
  const words = findUnknownPlace(text);
  const start = words === null ? -1 : text.indexOf(words);
  return words === null || start < 0
    ? []
    : [found(start, start + words.length, { kind: 'place', may: [], repairedFrom: null, as: words })];
}
