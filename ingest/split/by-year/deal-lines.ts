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
  const dealer = new Dealer(yearsIn(blocks));
  let mode: Mode = { kind: 'none' };
  for (const block of blocks) mode = dealer.take(block, mode);
  return dealer.dealt();
}

/** The text of a year, and behind it the tables that have a column for each year: their rows may be those of forms. */
interface Pile {
  readonly text: string[];
  readonly tables: string[];
  /** Where the stretch under its own head began. */
  since: number;
}

class Dealer {
  readonly #piles: ReadonlyMap<number, Pile>;
  #lost = 0;
  /** The years of texts that are printed side by side. */
  #sides: YearHeads | null = null;
  #headed: YearHeads | null = null;

  constructor(years: readonly number[]) {
    this.#piles = new Map(years.map((year) => [year, { text: [], tables: [], since: 0 }]));
  }

  dealt(): Dealt {
    const ofYear = new Map(Array.from(this.#piles, ([year, { text, tables }]) => [year, [...text, ...tables]]));
    return { ofYear, lost: this.#lost };
  }

  /** Deals the lines of one block, and tells whose lines may follow. */
  take(block: Block, before: Mode): Mode {
    const { opens, lines } = block;
    if (opens && 'heading' in opens) this.#giveHeading(opens.heading, before);
    if (opens && 'sole' in opens) this.#begin(opens.sole);
    const mode = this.#modeOf(block, before);
    if (mode.kind === 'sides') this.#dealSides(lines, mode.heads);
    else for (const line of lines) if (line.trim() !== '') this.#deal(line, mode);
    return mode;
  }

  #begin(year: number) {
    const pile = this.#piles.get(year);
    if (pile) pile.since = pile.text.length;
  }

  /** On printed pages a heading may have slid below the heads of the table that it opens. */
  #giveHeading(heading: string, before: Mode) {
    for (const [year, { text, since }] of this.#piles) {
      const isBelow = before.kind === 'sole' && before.year === year && text.slice(since).every(hasNoNumber);
      text.splice(isBelow ? since : text.length, 0, heading);
    }
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
    const mayGoOn = opens !== null || before.kind === 'sides';
    if (mayGoOn && this.#sides && findGutter(lines) !== null) return { kind: 'sides', heads: this.#sides };
    return before.kind === 'sides' ? { kind: 'none' } : before;
  }

  #dealSides(lines: readonly string[], { years }: YearHeads) {
    const gutter = findGutter(lines);
    if (gutter === null) return; // heads alone: their text follows a heading
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
    if (!dealt || mode.kind !== 'columns') return this.#dealByWords(line);
    const { heads } = mode;
    const isTable = heads.names.length > 0 && [...dealt.values()].every((words) => words.every(isShort));
    if (isTable) this.#giveHeads(heads);
    for (const [year, words] of dealt) {
      if (isTable) this.#piles.get(year)?.tables.push(asRow(words));
      else this.#give(year, words.every(isShort) ? asRow(words) : words.join('\n'));
    }
  }

  /** A line across the columns is of the one year that it names; without a figure it says nothing of any. */
  #dealByWords(line: string) {
    const named = [...this.#piles.keys()].filter((year) => line.includes(String(year)));
    if (named.length === 1) this.#give(named[0], line);
    else if (hasNoNumber(withoutYears(line))) this.#giveAll(line);
    else this.#lost++;
  }

  /** Once, above their first row. */
  #giveHeads(heads: YearHeads) {
    if (this.#headed === heads) return;
    this.#headed = heads;
    for (const year of heads.years) this.#piles.get(year)?.tables.push(asRow([...heads.names, `${year}年`]));
  }

  #give(year: number | undefined, line: string) {
    if (year !== undefined) this.#piles.get(year)?.text.push(line);
  }

  #giveAll(line: string) {
    for (const { text } of this.#piles.values()) text.push(line);
  }
}

const withoutYears = (line: string) => line.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, '');
const hasNoNumber = (line: string) => !/\d/.test(line);

/** What is longer is text, not the cell of a table. */
const isShort = (words: string) => words.length <= 60 && !words.includes('。');
