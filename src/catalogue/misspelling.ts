import { readingsOf } from '../text/pinyin.ts';

/** What tells a slip of the pen from another word. */

/** Characters of grammar, counting and dates: where one stands, it was meant. */
export const MEANT: ReadonlySet<string> = new Set(
  '的了是在有和还到不也就都又已以要会能可个这那哪些什么从对为把被给让请问去来离说与及或而且但因所于之其几多少个位名次数年月日市区县省上下前后内外中等吗呢吧啊呀',
);

/** Where two words of one length differ. */
export function differences(written: string, name: string): number[] {
  const wrong: number[] = [];
  for (let index = 0; index < name.length; index++) if (written[index] !== name[index]) wrong.push(index);
  return wrong;
}

/** May the character be read as this toneless syllable? */
export const sounds = (character: string, syllable: string): boolean => readingsOf(character).includes(syllable);

/** Do two syllables end alike (tan, ban)? */
export const rhymes = (a: string, b: string) => a.replace(/^[^aeiouvü]+/, '') === b.replace(/^[^aeiouvü]+/, '');

/** Is the one the other with a character left out? */
export function isOneCharacterApart(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  let left = 0;
  while (left < short.length && long[left] === short[left]) left++;
  return long.slice(left + 1) === short.slice(left);
}
