import { ENGLISH, ENGLISH_GLUE } from '../lexicon/english.ts';
import type { ReadingContext } from '../recogniser.ts';
import { placeBySound } from './place-by-sound.ts';

const phrases = new Map(ENGLISH);
/** All of them, the longest first. */
const PHRASE = new RegExp(
  `(?<![a-z])(?:${[...phrases.keys()].toSorted((one, other) => other.length - one.length).join('|')})(?![a-z])`,
  'g',
);
const WORD = /[A-Za-z]+/g;
const HAN = /\p{Script=Han}/u;

/** A few English words, and no Chinese ones. */
const isEnglish = (text: string) =>
  !HAN.test(text) && (text.match(WORD) ?? []).some((word) => isSaid(word.toLowerCase()));
const known = new Set(ENGLISH.flatMap(([english]) => english.split(' ')));
const isSaid = (word: string) => ENGLISH_GLUE.has(word) || known.has(word);

/** An English question in the words that the recognisers know, its places by their Chinese names; null for any other text. */
export function fromEnglish(text: string, context: ReadingContext): string | null {
  if (!isEnglish(text)) return null;
  const placed = text.replace(WORD, (word) =>
    isSaid(word.toLowerCase()) ? word : (placeBySound(word, context) ?? word),
  );
  const said = placed.toLowerCase().replace(PHRASE, (phrase) => ` ${phrases.get(phrase) ?? phrase} `);
  const without = said.replace(WORD, (word) => (ENGLISH_GLUE.has(word) ? ' ' : word));
  return joinNames(without.replace(/(?<=(?:19|20)\d{2})(?!\d|年)/g, '年').replace(/[?!.,:;'’]/g, ' '));
}

/** 上海 政府办公厅 is one name; 宝塔 区 as well. */
const joinNames = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}{2}) (?=(?:区|县|市|省)(?: |$))/gu, '')
    .replace(
      /(?<=\p{Script=Han}{2}) (?=(?:政府办公厅|政府办公室|卫生健康|教育局|交通运输局|统计局|区政府|县政府|市政府|政府))/gu,
      '',
    )
    .trim();
