import { ADDRESSES } from './particulars/addresses.ts';
import { NAMES } from './particulars/names.ts';
import { NUMBERS } from './particulars/numbers.ts';

/** What a question may say of a person, and nobody else has any business knowing. Numbers first: names end at their labels. */
const PARTICULARS = [...NUMBERS, ...NAMES, ...ADDRESSES];

/** A text without the particulars of persons that were in it. */
export interface Masked {
  readonly text: string;
  /** What was taken out, and what stands in its place. */
  readonly taken: readonly (readonly [words: string, instead: string])[];
}

/** Puts in place of personal particulars what they are. Patterns have gaps: whoever can keeps nothing at all. */
export function mask(text: string): Masked {
  const taken: (readonly [string, string])[] = [];
  const masked = PARTICULARS.reduce(
    (rest, [pattern, instead]) =>
      rest.replace(pattern, (words) => {
        taken.push([words, instead]);
        return instead;
      }),
    plain(text),
  );
  return { text: masked, taken };
}

/** Half width, but for the brackets of what was put in place before. */
const plain = (text: string) => text.replaceAll(/[^［］]+/g, (part) => part.normalize('NFKC'));

/** The text with personal particulars replaced by what they are. */
export const maskPersonal = (text: string): string => mask(text).text;
