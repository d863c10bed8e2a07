import type { Span } from '../domain/passage.ts';
import { simplify } from './simplify.ts';
import { softBreaks } from './wrapping.ts';

/**
 * A text as it is matched: NFKC, simplified, without invisible characters, without the pinyin in brackets that hijacked
 * copies carry (發(fā)布), and with the lines of wrapped paragraphs joined. Every character knows where it stands in the text as found, because quotes and
 * offsets always refer to that one.
 */
export interface TextView {
  readonly text: string;
  /** The span of the original text that a span of the view came from. */
  origin(start: number, end: number): Span;
  /** The position in the view of an original offset (or of the next character that was kept). */
  locate(offset: number): number;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]|[\u{E0000}-\u{E007F}]/u;
const PINYIN_NOTE = /(?<=[\u3400-\u9FFF])\([a-zà-ǿāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g;

export function viewOf(source: string): TextView {
  const skipped = skippedSpans(source);
  const soft = softBreaks(source);
  const kept: string[] = [];
  const from: number[] = [];
  let next = 0;
  for (let offset = 0; offset < source.length;) {
    const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    while (next < skipped.length && (skipped[next]?.end ?? 0) <= offset) next++;
    const hidden = (skipped[next]?.start ?? Infinity) <= offset || soft.has(offset) || INVISIBLE.test(character);
    if (!hidden) {
      for (const unit of plain(character)) {
        kept.push(unit);
        from.push(offset);
      }
    }
    offset += character.length;
  }
  return createView(simplify(kept.join('')), from, source.length);
}

function createView(text: string, from: readonly number[], sourceLength: number): TextView {
  const at = (index: number) => from[index] ?? sourceLength;
  return {
    text,
    origin: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
    locate: (offset) => lowerBound(from, offset),
  };
}

function skippedSpans(source: string): Span[] {
  return Array.from(source.matchAll(PINYIN_NOTE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** ① and ² would melt into the digits beside them under NFKC, so they stay as they are. UTF-16 units, one by one. */
function plain(character: string): string[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0x3400 && code <= 0x9fff)) return [character];
  if (/[\u2460-\u249B\u00B2\u00B3\u00B9\u2070-\u2089\u00BC-\u00BE]/.test(character)) return [character];
  return character.normalize('NFKC').split('');
}

function lowerBound(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
