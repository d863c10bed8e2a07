import { findRegions } from '../../../src/catalogue/region-mentions.ts';
import { type Body, parseBody, regionOf } from './body.ts';

const LONGEST_PLACE = 16;
const MOST_TRIED = 30;

/**
 * The same body as the text names it elsewhere, with its place: 通化市东昌区金厂镇 for 金厂镇, 铜仁市教育局 for 市教育局.
 * Null where the text does not, or where it names two.
 */
export function namedInFull(text: string, body: Body): Body | null {
  const words = wordsOf(body);
  if (words === null) return null;
  const overlap = body.sort === 'level' ? 1 : 0;
  const found = placesOf(text, words).flatMap((at) => {
    const start = Math.max(0, at - LONGEST_PLACE);
    const stretch = text.slice(start, at + words.length);
    const place = findRegions(stretch).find(({ end }) => end === at - start + overlap);
    const full = place && parseBody(stretch.slice(place.start));
    return full && regionOf(full) ? [full] : [];
  });
  const regions = new Set(found.map(regionOf));
  const [longest = null] = found.toSorted((a, b) => b.name.length - a.name.length);
  return regions.size === 1 ? longest : null;
}

/** What has to stand behind the place: 金厂镇, 市教育局. */
function wordsOf({ sort, name }: Body): string | null {
  if (sort === 'town') return name.replace(/(?<=[镇乡]|苏木)人民政府$|(?<=街道)办事处$/, '');
  return sort === 'level' || sort === 'bare' ? name : null;
}

function placesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST_TRIED; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}
