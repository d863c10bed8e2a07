import type { Span } from '../domain/passage.ts';

const QUOTED = /“[^”]*”|"[^"]*"|「[^」]*」/g;

/** What a text has in quotation marks: the writer means these very words, and nothing is repaired in them. */
export const quotedIn = (text: string): Span[] =>
  Array.from(text.matchAll(QUOTED), (match) => ({ start: match.index, end: match.index + match[0].length }));
