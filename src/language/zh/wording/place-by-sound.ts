import { findRegions } from '../../../catalogue/region-mentions.ts';
import type { ReadingContext } from '../recogniser.ts';

/** The place of the library that a word in latin letters spells (baota, dingxishi), by its Chinese name. */
export function placeBySound(word: string, { names: { regions } }: ReadingContext): string | null {
  if (word.length < 4) return null;
  const [mention] = findRegions(word.toLowerCase(), { known: regions });
  return mention?.repairedFrom ? mention.text : null;
}
