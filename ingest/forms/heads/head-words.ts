import type { Span } from '../../../src/domain/passage.ts';

/** A name that may stand in a header, by what it finds in text without white space. */
export interface Name<Kind> {
  readonly kind: Kind;
  readonly pattern: RegExp;
  /** It stands over several columns. */
  readonly spans?: boolean;
}

/** A name found in a header; names cut short may be the beginning of several (`本年新 | 本年新`). */
export interface HeadWord<Kind> {
  readonly kinds: readonly Kind[];
  readonly lines: Lines;
  /** What is printed between it and the next name, such as its unit. */
  readonly behind: string;
}

/** Where a name stands: in lines, for it may be wrapped, and between bars in a cell of a table. */
export interface Lines {
  readonly first: number;
  readonly last: number;
  /** Undefined outside of bars. */
  readonly cell: number | undefined;
}

/**
 * The names in the lines above a row, in reading order. Headers come in one to three rows, wrapped, one character a line,
 * cut by a page and with explanations in brackets, so they are read without white space and bars.
 */
export function findHeadWords<Kind>(text: string, stretch: Span, names: readonly Name<Kind>[]): HeadWord<Kind>[] {
  const packed = pack(text.slice(stretch.start, stretch.end));
  const found = longestFirst(names.flatMap((name) => matchesOf(packed.text, name))).filter(isNew);
  return found.map(({ kinds, start, end }, index) => ({
    kinds,
    lines: linesOf(packed, start, end - 1),
    behind: packed.asides.get(end) ?? packed.text.slice(end, Math.min(found[index + 1]?.start ?? end + 10, end + 10)),
  }));
}

function linesOf({ lines }: Packed, start: number, end: number): Lines {
  const [first, last] = [lines[start], lines[end]];
  return { first: first?.line ?? 0, last: last?.line ?? 0, cell: first?.cell ?? last?.cell };
}

interface Match<Kind> extends Span {
  readonly kinds: readonly Kind[];
  readonly spans: boolean;
}

const matchesOf = <Kind>(packed: string, { kind, pattern, spans = false }: Name<Kind>): Match<Kind>[] =>
  Array.from(packed.matchAll(pattern), (match) => ({
    kinds: [kind],
    spans,
    start: match.index,
    end: match.index + match[0].length,
  }));

/** 法人或其他组织 is no 其他; what two names share (本年新) may be either. */
function longestFirst<Kind>(matches: readonly Match<Kind>[]): Match<Kind>[] {
  const chosen: Match<Kind>[] = [];
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = chosen.at(-1);
    if (!last || match.start >= last.end) chosen.push(match);
    else if (match.start === last.start && match.end === last.end)
      chosen.splice(-1, 1, { ...last, kinds: [...last.kinds, ...match.kinds] });
  }
  return chosen;
}

/** Merged cells may be written once for every column that they span. */
const isNew = <Kind>({ kinds, spans }: Match<Kind>, index: number, all: readonly Match<Kind>[]) =>
  !spans || all[index - 1]?.kinds.join() !== kinds.join();

/** A header that is printed twice says the same twice. */
export function withoutCopies<Kind>(words: readonly HeadWord<Kind>[]): readonly HeadWord<Kind>[] {
  for (let size = 1; size <= words.length / 2; size++) {
    const isPeriod = words.every((word, index) => index < size || isAlike(word, words[index - size]));
    if (words.length % size === 0 && isPeriod) return words.slice(-size);
  }
  return words;
}

const isAlike = <Kind>(a: HeadWord<Kind>, b: HeadWord<Kind> | undefined) => a.kinds.join() === b?.kinds.join();

interface Packed {
  readonly text: string;
  /** The line that each character comes from. */
  readonly lines: readonly Line[];
  /** What stands in brackets, by the place that it stands behind. */
  readonly asides: ReadonlyMap<number, string>;
}

interface Line {
  readonly line: number;
  /** The place of a cell between bars. */
  readonly cell: number | undefined;
}

/** A sentence, a date or a number is no part of a header. */
const NO_HEAD = /[\d。;,!?]/;
const ASIDE = /\([^()|]{0,160}\)/g;
/** Stand for brackets that were taken out, so that everything keeps its place. */
const OPEN = '\uE000';
const INSIDE = '\uE001';

function pack(head: string): Packed {
  const characters: string[] = [];
  const lines: Line[] = [];
  const asides = new Map<number, string>();
  for (const { words, start, ...line } of cellsOf(head.replace(ASIDE, hollow))) {
    for (let index = 0; index < words.length; index++) {
      const character = words.charAt(index);
      if (character === OPEN) asides.set(characters.length, asideAt(head, start + index));
      if (SPARE.test(character)) continue;
      characters.push(character);
      lines.push(line);
    }
  }
  return { text: characters.join(''), lines, asides };
}

const SPARE = new RegExp(`[\\s#*:${OPEN}${INSIDE}-]`);

const hollow = (aside: string) => OPEN + aside.replace(/[^\n]/g, '').padEnd(aside.length - 1, INSIDE);
const asideAt = (head: string, at: number) => head.slice(at, head.indexOf(')', at) + 1).replace(/\s+/g, '');

interface HeadCell extends Line {
  readonly words: string;
  readonly start: number;
}

function cellsOf(head: string): HeadCell[] {
  let start = 0;
  return head.split('\n').flatMap((row, line) =>
    row.split('|').flatMap((cell) => {
      const own = start;
      start += cell.length + 1;
      return NO_HEAD.test(cell) ? [] : [{ words: cell, line, cell: row.includes('|') ? own : undefined, start: own }];
    }),
  );
}
