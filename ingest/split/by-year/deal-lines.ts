import { type Block, blocksOf, yearsIn } from './blocks.ts';
import { findGutter } from './gutter.ts';
import { asRow, printedCells } from './printed-cells.ts';
import { type YearHeads, dealRow } from './year-columns.ts';

/** What a comparison says of each year, as lines of their own, and how many of its lines with numbers are of no sure year. */
export interface Dealt {
  readonly ofYear: ReadonlyMap<number, readonly string[]>;
  readonly lost: number;
}

/** Whose lines follow. */
type Mode =
  | { readonly kind: 'none' }
  | { readonly kind: 'sole'; readonly year: number }
  | { readonly kind: 'columns' | 'sides'; readonly heads: YearHeads };

/** Gives each line of a comparison to the year in whose column, or under whose head, it stands. */
export function dealLines(text: string): Dealt {
  const blocks = blocksOf(text);
  const page = new Pages(yearsIn(blocks));
  let mode: Mode = { kind: 'none' };
  for (const block of blocks) mode = page.take(block, mode);
  return page;
}

class Pages implements Dealt {
  readonly ofYear: Map<number, string[]>;
  lost = 0;
  /** The years of texts that are printed side by side. */
  #sides: YearHeads | null = null;

  constructor(years: readonly number[]) {
    this.ofYear = new Map(years.map((year) => [year, []]));
  }

  /** Deals the lines of one block, and tells whose lines may follow. */
  take(block: Block, before: Mode): Mode {
    const { opens, lines } = block;
    if (opens && 'heading' in opens) this.#giveAll(opens.heading);
    const mode = this.#modeOf(block, before);
    if (opens && 'heads' in opens && mode.kind === 'columns') this.#giveHeads(mode.heads);
    if (mode.kind === 'sides') this.#dealSides(lines, mode.heads);
    else for (const line of lines) if (line.trim() !== '') this.#deal(line, mode);
    return mode;
  }

  #modeOf({ opens, barred, lines }: Block, before: Mode): Mode {
    if (opens && 'sole' in opens) return { kind: 'sole', year: opens.sole };
    if (opens && 'heads' in opens) {
      const { heads } = opens;
      if (barred || heads.names.length + heads.changes > 0) return { kind: 'columns', heads };
      const isEmpty = lines.every((line) => line.trim() === '');
      if (!isEmpty && findGutter(lines) === null) return { kind: 'columns', heads: { ...heads, names: [''] } };
      this.#sides = heads;
      return { kind: 'sides', heads };
    }
    if (this.#sides && findGutter(lines) !== null) return { kind: 'sides', heads: this.#sides };
    return before.kind === 'sides' ? { kind: 'none' } : before;
  }

  #dealSides(lines: readonly string[], { years }: YearHeads) {
    const gutter = findGutter(lines);
    if (gutter === null) return;
    for (const line of lines) {
      for (const [at, side] of [line.slice(0, gutter), line.slice(gutter)].entries()) {
        const words = printedCells(side).map((cell) => cell.words);
        if (words.length > 0) this.#give(years[at], asRow(words));
      }
    }
  }

  #deal(line: string, mode: Mode) {
    const cells = printedCells(line);
    if (mode.kind === 'sole') return this.#give(mode.year, asRow(cells.map(({ words }) => words)));
    const dealt = mode.kind === 'columns' && cells.length > 1 ? dealRow(cells, mode.heads) : undefined;
    if (!dealt) return this.#dealByWords(line);
    for (const [year, words] of dealt) this.#give(year, words.every(isShort) ? asRow(words) : words.join('\n'));
  }

  /** A line across the columns is of the one year that it names; without a number it says nothing of any. */
  #dealByWords(line: string) {
    const named = [...this.ofYear.keys()].filter((year) => line.includes(String(year)));
    if (named.length === 1) this.#give(named[0], line);
    else if (!/\d/.test(line)) this.#giveAll(line);
    else this.lost++;
  }

  #giveHeads({ names, years }: YearHeads) {
    for (const year of years) this.#give(year, asRow([...names, `${year}年`]));
  }

  #give(year: number | undefined, line: string) {
    if (year !== undefined) this.ofYear.get(year)?.push(line);
  }

  #giveAll(line: string) {
    for (const lines of this.ofYear.values()) lines.push(line);
  }
}

/** What is longer is text, not the cell of a table. */
const isShort = (words: string) => words.length <= 60 && !words.includes('。');
