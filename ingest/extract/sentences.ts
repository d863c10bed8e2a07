import type { Span } from '../../src/domain/passage.ts';

const END = /[。;!?\n](?:[”’」』)])?/g;

/** Sentences of a stretch of text, in order, without their white space; a line end always ends one. */
export function sentencesOf(text: string, region: Span): Span[] {
  const sentences: Span[] = [];
  let start = region.start;
  const push = (end: number) => {
    const content = text.slice(start, end);
    const lead = content.length - content.trimStart().length;
    if (content.trim()) sentences.push({ start: start + lead, end: start + content.trimEnd().length });
    start = end;
  };
  for (const match of text.slice(region.start, region.end).matchAll(END))
    push(region.start + match.index + match[0].length);
  push(region.end);
  return sentences;
}
