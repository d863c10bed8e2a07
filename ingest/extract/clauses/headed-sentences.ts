import type { Span } from '../../../src/domain/passage.ts';
import { headingLength } from '../wording/headings.ts';

export interface HeadedSentence extends Span {
  /** The heading that it stands under; empty before the first. */
  readonly heading: string;
  /** It follows another one in the same paragraph, whose matter it may take up. */
  readonly continues: boolean;
}

const END = /[。!?\n](?:[”’」』)])?/g;

/**
 * Sentences of a stretch of text, in order, without their white space and without a heading that runs into them; a line
 * end always ends one. A semicolon does not: what stands behind it may lean on what stands before.
 */
export function headedSentencesOf(text: string, region: Span): HeadedSentence[] {
  const sentences: HeadedSentence[] = [];
  let [start, heading, continues] = [region.start, '', false];
  for (const end of [...endsOf(text, region), region.end]) {
    const stretch = text.slice(start, end);
    const headed = continues ? 0 : headingsLength(stretch);
    if (headed > 0) heading = under(heading, stretch.slice(0, headed));
    const rest = stretch.slice(headed);
    const from = start + headed + rest.length - rest.trimStart().length;
    if (rest.trim()) sentences.push({ start: from, end: start + stretch.trimEnd().length, heading, continues });
    continues = stretch.endsWith('\n') ? false : continues || stretch.trim() !== '';
    start = end;
  }
  return sentences;
}

/** (一)申请情况 stands under 三、依申请公开情况. */
const under = (above: string, heading: string) =>
  /^\s*(?:\(|\d)/.test(heading)
    ? `${/^\s*[一二三四五六七八九十]+\s*、[^\n(]*/.exec(above)?.[0] ?? ''}\n${heading}`
    : heading;

const endsOf = (text: string, region: Span) =>
  Array.from(
    text.slice(region.start, region.end).matchAll(END),
    ({ index, 0: mark }) => region.start + index + mark.length,
  );

/** One heading may follow another in the same line: 二、主动公开政府信息情况 (一)公开的主要内容. */
function headingsLength(line: string): number {
  let length = 0;
  for (let more = headingLength(line); more > 0; more = headingLength(line.slice(length))) length += more;
  return length;
}
