import type { Span } from '../domain/passage.ts';
import { noteMarks } from './note-marks.ts';
import { simplify } from './simplify.ts';
import { softBreaks } from './wrapping.ts';

/**
 * A text as it is matched: NFKC, simplified, without invisible characters, without the pinyin in brackets that hijacked
 * copies carry (發(fā)布), without small marks that lead to notes (484¹件), and with the lines of wrapped paragraphs joined. Every character knows where it stands in the text as found, because quotes and
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
  const from = new Offsets(source.length);
  let kept = '';
  let next = 0;
  for (let offset = 0; offset < source.length;) {
    while (next < skipped.length && (skipped[next]?.end ?? 0) <= offset) next++;
    const barrier = skipped[next]?.start ?? source.length;
    const end = endOfPlain(source, offset, barrier, soft);
    kept += source.slice(offset, end);
    from.addRun(offset, end);
    offset = end;
    if (offset >= source.length) break;
    const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    const skips = barrier <= offset || soft.has(offset);
    if (!skips && !INVISIBLE.test(character)) {
      const units = plain(character);
      kept += units;
      for (let unit = 0; unit < units.length; unit++) from.add(offset);
    }
    offset += character.length;
  }
  return createView(simplify(kept), from.all(), source.length);
}

/** For every character of a view, where it stands in the source. NFKC can make the view longer than its source (㎡, ㈠). */
class Offsets {
  #offsets: Uint32Array;
  #count = 0;

  constructor(expected: number) {
    this.#offsets = new Uint32Array(expected);
  }

  add(offset: number) {
    if (this.#count === this.#offsets.length) this.#grow(this.#count + 1);
    this.#offsets[this.#count++] = offset;
  }

  addRun(start: number, end: number) {
    if (this.#count + end - start > this.#offsets.length) this.#grow(this.#count + end - start);
    for (let offset = start; offset < end; offset++) this.#offsets[this.#count++] = offset;
  }

  #grow(least: number) {
    const grown = new Uint32Array(Math.max(least, 2 * this.#offsets.length));
    grown.set(this.#offsets);
    this.#offsets = grown;
  }

  all(): Uint32Array {
    return this.#offsets.subarray(0, this.#count);
  }
}

const NEWLINE = 10;
/** Most characters of a report: they stand for themselves, and one test tells them. */
const isPlain = (code: number) => code < 0x80 || (code >= 0x3400 && code <= 0x9fff);

/** Where a run of plain characters ends, at the latest before what is to be skipped. */
function endOfPlain(source: string, start: number, barrier: number, soft: ReadonlySet<number>): number {
  let offset = start;
  while (offset < barrier) {
    const code = source.charCodeAt(offset);
    if (!isPlain(code) || (code === NEWLINE && soft.has(offset))) break;
    offset++;
  }
  return offset;
}

function createView(text: string, from: Uint32Array, sourceLength: number): TextView {
  const at = (index: number) => from[index] ?? sourceLength;
  return {
    text,
    origin: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
    locate: (offset) => lowerBound(from, offset),
  };
}

function skippedSpans(source: string): Span[] {
  const marks = noteMarks(source);
  const pinyin = source.includes('(') ? pinyinNotes(source) : [];
  return marks.length === 0 ? pinyin : [...marks, ...pinyin].toSorted((a, b) => a.start - b.start);
}

const pinyinNotes = (source: string): Span[] =>
  Array.from(source.matchAll(PINYIN_NOTE), ({ 0: note, index }) => ({ start: index, end: index + note.length }));

/** ① and ² would melt into the digits beside them under NFKC, so they stay as they are. */
function plain(character: string): string {
  if (/[\u2460-\u249B\u00B2\u00B3\u00B9\u2070-\u208B\u00BC-\u00BE]/.test(character)) return character;
  return character.normalize('NFKC');
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
