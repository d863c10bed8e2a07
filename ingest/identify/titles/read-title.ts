import { type Body, parseBody } from '../names/body.ts';
import { withArabicDates } from '../times/arabic-dates.ts';
import { type StatedTime, timeIn } from '../times/stated-time.ts';
import { GAP, isPaperWords, namesTopic, withoutPaperWords, withoutTopicAndTime } from './title-words.ts';

/** What a title says, in whatever order its words stand. */
export interface TitleWords {
  /** Whose it is; null when the title names no body, or more than one. */
  readonly body: Body | null;
  readonly time: StatedTime | null;
  /** Words that are neither a body nor a time nor words of titles: a sentence, or a name that does not parse. */
  readonly unread: string;
}

/** Reads a line that is a title; `unread` tells a line that is none. */
export function readTitle(line: string): TitleWords {
  const words = withArabicDates(line.replace(/[\s"“”]+/g, ''));
  const pieces = withoutTopicAndTime(words)
    .split(GAP)
    .filter((piece) => !isPaperWords(piece))
    .map(withoutPaperWords);
  const named = pieces.map((piece) => ({ piece, body: parseBody(piece) }));
  const bodies = named.flatMap(({ body }) => body ?? []);
  const [body = null] = bodies.length === 1 ? bodies : [];
  const unread = named.flatMap(({ piece, body }) => (body ? [] : piece)).join('');
  return { body, time: timeIn(words), unread };
}

/** Whether a title speaks of what reports and bulletins are about. */
export const isAboutReport = (line: string): boolean => namesTopic(line) || /年度报告|年报/.test(line);
