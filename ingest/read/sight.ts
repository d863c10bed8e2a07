import { type Colour, looksAlike, looksNearlyAlike } from './colours.ts';

/** `unsure`: in the colour of the ground, as far as the file tells what that is, or nearly in that colour. */
export type Sight = 'seen' | 'unseen' | 'unsure';

export function sightOf(ink: Colour, ground: Colour, groundKnown: boolean): Sight {
  if (ink === 'transparent') return 'unseen';
  if (!looksNearlyAlike(ink, ground)) return 'seen';
  if (!looksAlike(ink, ground)) return 'unsure';
  return groundKnown ? 'unseen' : 'unsure';
}

/** What is read of a text. Digits that may not be seen stay, but never join the number beside them. */
export function readable(text: string, sight: Sight): string {
  if (sight === 'unseen') return '';
  return sight === 'unsure' && /\d/.test(text) ? ` ${text} ` : text;
}
