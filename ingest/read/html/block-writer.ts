import { endsWide, startsWide } from '../join-lines.ts';

/** Collects inline text into lines. */
export interface BlockWriter {
  /** Inline text: nothing is put between this and what came before. */
  readonly add: (text: string) => void;
  readonly breakLine: () => void;
  /** What stands in the current line so far. */
  readonly line: () => string;
  /** A line of its own. */
  readonly addBlock: (line: string) => void;
  /** Every line that holds something. */
  readonly finish: () => string[];
}

/** White space as readers see it: that of HTML, and every space that is as wide as one. Zero-width characters stay. */
const SPACES = /[\t\n\v\f\r \u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

export function createBlockWriter(): BlockWriter {
  const lines: string[] = [];
  let current = '';
  const breakLine = () => {
    const line = collapseSpaces(current).trim();
    if (line !== '') lines.push(line);
    current = '';
  };
  return {
    add: (text) => {
      current += text;
    },
    breakLine,
    line: () => current.trimEnd(),
    addBlock: (line) => {
      breakLine();
      current = line;
      breakLine();
    },
    finish: () => {
      breakLine();
      return lines;
    },
  };
}

/** A line break of the source is a space between words, but none between Chinese characters. */
const collapseSpaces = (text: string) =>
  text.replace(SPACES, (run, at: number) => {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + run.length, at + run.length + 2);
    return run.includes('\n') && endsWide(before) && startsWide(after) ? '' : ' ';
  });
