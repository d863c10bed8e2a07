import { DAY } from '../../understand/chinese-date.ts';
import type { Clue } from '../clue.ts';
import { bodyClues } from '../clues-of.ts';
import type { Document } from '../document.ts';
import type { Excerpt } from '../excerpt.ts';

const NAME = String.raw`(?<name>\p{Script=Han}[\p{Script=Han}\d()·]{2,40})`;
/** A body on a line of its own, and the day below or behind it. */
const SIGNED = new RegExp(
  String.raw`(?<=^|[\n。\s|]{2}|\n)[ \t|]*${NAME}(?:\([^()\n]{1,30}\))?[\s|]+(?:${DAY}|(?:19|20)\d{2}年\d{1,2}月)`,
  'du',
);

/** The signature below a text, and the masthead of a bulletin. */
export function readSignOff({ head, tail }: Document): Clue[] {
  return [...signedIn(tail, 66), ...signedIn(masthead(head), 60)];
}

const LONGEST_MASTHEAD = 400;
const masthead = (head: Excerpt): Excerpt => ({ ...head, text: head.text.slice(0, LONGEST_MASTHEAD) });

function signedIn(excerpt: Excerpt, strength: number): Clue[] {
  const match = SIGNED.exec(excerpt.text);
  return match ? bodyClues(excerpt, match, strength) : [];
}
