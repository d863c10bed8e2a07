import type { FormBlock } from '../../../src/catalogue/forms.ts';
import type { Span } from '../../../src/domain/passage.ts';
import { type CellContent, isFilled } from '../../../src/text/cell-content.ts';
import { type ColumnWord, findColumnNames } from './column-names.ts';

/** The header that stands over a row; without words where it is lost. */
export type Head = readonly ColumnWord[];

interface Row {
  readonly block: FormBlock;
  readonly label: Span;
  /** What was found behind the label, up to the next one. */
  readonly cells: readonly (Span & { readonly content: CellContent })[];
}

/**
 * The header of each row: the last one above it. A page may repeat a part of it, and groups of rows under the same
 * header may print it once.
 */
export function headsOver<Found extends Row>(text: string, region: Span, rows: readonly Found[]): Map<Found, Head> {
  const heads = new Map<Found, Head>();
  const above = new Map<string, Head>();
  let stretch: Span = { start: region.start, end: region.start };
  let end = region.start;
  for (const row of rows.toSorted((a, b) => a.label.start - b.label.start)) {
    const own = { start: Math.min(end, row.label.start), end: row.label.start };
    const printed = canHold(own, row.block) ? findColumnNames(text, own, row.block) : NONE;
    const isPrinted = isHead(printed, row.block);
    const known = above.get(row.block.id) ?? (goesOn(text, own) ? headIn(text, stretch, row.block) : NONE);
    const head = isPrinted ? newer(known, printed) : known;
    if (isPrinted) stretch = own;
    heads.set(row, head);
    above.set(row.block.id, head);
    end = Math.max(end, endOf(row));
  }
  return heads;
}

const NONE: Head = [];

/** Nothing is printed before a group of rows that stands under the header of the group above. */
const goesOn = (text: string, { start, end }: Span) => !/\p{Script=Han}/u.test(text.slice(start, end));

function headIn(text: string, stretch: Span, block: FormBlock): Head {
  const words = findColumnNames(text, stretch, block);
  return isHead(words, block) ? words : NONE;
}

/** Where the values of a row end: a number further on, such as that of a page, is none of them. */
function endOf({ block, label, cells }: Row): number {
  const values = cells.filter(({ content }) => isFilled(content)).slice(0, block.columns.length);
  return Math.max(label.end, values.at(-1)?.end ?? 0);
}

/** Most rows follow the one before at once, and no name is shorter than two characters. */
const canHold = ({ start, end }: Span, { columns }: FormBlock) => end - start >= 2 * columns.length;

function newer(above: Head, printed: Head): Head {
  const namesIn = (head: Head) => head.map(({ kinds }) => kinds.join()).join(' ');
  return printed.length < above.length || namesIn(printed) === namesIn(above) ? above : printed;
}

/** A few names among the labels of the rows are no header. */
const isHead = (words: Head, { columns }: FormBlock) =>
  words.filter(({ kinds }) => typeof kinds[0] === 'number').length * 2 > columns.length;

interface Group<Found> {
  readonly head: Head;
  readonly rows: readonly Found[];
}

/** Rows of one block under one header. */
export function groupsUnder<Found extends Row>(heads: ReadonlyMap<Found, Head>): Group<Found>[] {
  const groups: { head: Head; rows: Found[] }[] = [];
  for (const [row, head] of heads) {
    const group = groups.find((known) => known.head === head && known.rows[0]?.block === row.block);
    if (group) group.rows.push(row);
    else groups.push({ head, rows: [row] });
  }
  return groups;
}
