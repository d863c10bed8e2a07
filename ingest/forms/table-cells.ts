import { type Decimal, compare, decimalOf, parseDecimal } from '../../src/domain/decimal.ts';
import type { FactState } from '../../src/domain/fact.ts';
import type { Span } from '../../src/domain/passage.ts';

/**
 * What a cell holds. `residue` is a bar left over from a merged cell (`||`), which is no cell at all; `blank` is a cell
 * with nothing in it.
 */
export type CellContent =
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'value';
      readonly state: FactState;
      readonly value: Decimal | null;
      readonly unit: string | null;
      readonly note: string | null;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'residue' };

/** A cell of a table written as text; the span is that of its trimmed content. */
export interface TableCell extends Span {
  readonly content: CellContent;
  readonly line: number;
}

/** Cuts a stretch of text into cells: at bars, at line ends, and on bar-less lines between a label and its numbers. */
export function readTableCells(text: string, region: Span): TableCell[] {
  const cells: TableCell[] = [];
  const barsAlone = hasBarsAlone(text.slice(region.start, region.end));
  let afterBar = false;
  let start = region.start;
  for (let line = 0; start < region.end; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > region.end ? region.end : newline;
    const isBar = barsAlone && text.slice(start, end).trim() === '|';
    if (!isBar || afterBar) for (const cell of cellsOfLine(text, { start, end })) cells.push({ line, ...cell });
    afterBar = isBar;
    start = end + 1;
  }
  return cells;
}

/** Some exports put every bar on a line of its own (`规章⏎|⏎0⏎|`): there it ends the cell above, and two are a blank. */
const hasBarsAlone = (content: string) => /^\s*\|\s*$/m.test(content) && !/[^\s|].*\|/.test(content);

function cellsOfLine(text: string, line: Span): Omit<TableCell, 'line'>[] {
  const content = text.slice(line.start, line.end);
  if (/^[\s|:-]*-{3,}[\s|:-]*$/.test(content)) return []; // a Markdown rule
  if (content.includes('|')) return barredCells(text, line);
  return content.trim() ? bareCells(text, line) : [];
}

/** `a | b | |` has three cells, the last one blank; the trailing bars of `a | 5 | ||` are residue of merged cells. */
function barredCells(text: string, line: Span): Omit<TableCell, 'line'>[] {
  const segments = splitAtBars(text, line);
  if (segments.at(-1)?.blank) segments.pop();
  const only = segments.length === 1;
  let lastFilled = segments.length - 1;
  while (lastFilled >= 0 && segments[lastFilled]?.blank) lastFilled--;
  const tailIsResidue = !only && segments.slice(Math.max(1, lastFilled + 1)).some(({ start, end }) => start === end);
  return segments.map((segment, index) => {
    const residue = segment.blank && index > lastFilled && tailIsResidue;
    return { content: residue ? { kind: 'residue' } : readContent(text, segment), ...trim(text, segment) };
  });
}

function splitAtBars(text: string, line: Span): (Span & { readonly blank: boolean })[] {
  const segments: (Span & { readonly blank: boolean })[] = [];
  let start = line.start;
  while (start <= line.end) {
    const bar = text.indexOf('|', start);
    const end = bar < 0 || bar > line.end ? line.end : bar;
    segments.push({ start, end, blank: text.slice(start, end).trim() === '' });
    start = end + 1;
  }
  return segments;
}

/** `行政许可 97` is a label and a number; any other bar-less line is one cell. */
function bareCells(text: string, line: Span): Omit<TableCell, 'line'>[] {
  const content = text.slice(line.start, line.end);
  if (!/[\d.,]\s*$/.test(content.slice(-8))) return [cellOf(text, line)];
  const match = /^(?<label>.*?\p{L}[^\d\s]*)?(?<numbers>(?:\s+-?[\d.,]+)+)\s*$/u.exec(content);
  const numbers = match?.groups?.['numbers'];
  if (numbers === undefined) return [cellOf(text, line)];
  const firstNumber = line.start + content.lastIndexOf(numbers);
  const label = { start: line.start, end: firstNumber };
  const cells = [...numbers.matchAll(/-?[\d.,]+/g)].map((number) =>
    cellOf(text, { start: firstNumber + number.index, end: firstNumber + number.index + number[0].length }),
  );
  return match?.groups?.['label'] === undefined ? cells : [cellOf(text, label), ...cells];
}

const cellOf = (text: string, span: Span) => ({ content: readContent(text, span), ...trim(text, span) });

function trim(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const lead = content.length - content.trimStart().length;
  return content.trim() === '' ? { start, end: start } : { start: start + lead, end: start + content.trimEnd().length };
}

/** Signs right behind a figure that lead to a note: [1], ①, *, 注1. */
const MARKS = String.raw`(?:[[〔【](?:注?\d{1,2}|注)[\]〕】]|[①-⑳]|[*※†‡]{1,3}|注\d{0,2})*`;
/**
 * A number may carry a unit (2019 form: `35.2万元`), marks, a remark (`12(其中修订5件)`) or a damaged space (`? 0`) before
 * it.
 */
const NUMBER = new RegExp(
  String.raw`^\??(?<digits>-?\d[\d,]*(?:\.\d+)?)(?<unit>%|(?!注)[\u4e00-\u9fff]{1,2}?)?${MARKS}(?<note>\(.+\))?$`,
);

function readContent(text: string, { start, end }: Span): CellContent {
  const packed = text.slice(start, end).replace(/\s+/g, '');
  if (packed === '') return { kind: 'blank' };
  if (/^[/／]+$/.test(packed)) return { kind: 'value', state: 'not_applicable', value: null, unit: null, note: null };
  if (/^[-–—－]+$/.test(packed)) return { kind: 'value', state: 'missing', value: null, unit: null, note: '原表填“-”' };
  const groups = NUMBER.exec(packed)?.groups;
  const value = groups && parseDecimal(groups['digits'] ?? '');
  if (!groups || value === undefined) return { kind: 'text', label: labelOf(packed) };
  const state = compare(value, decimalOf(0)) === 0 ? 'zero' : 'value';
  return { kind: 'value', state, value, unit: groups['unit'] ?? null, note: groups['note'] ?? null };
}

/** A label without the explanation in brackets behind it: 规章(设区的市…) → 规章; a leading (一) stays. */
export const labelOf = (packed: string) =>
  packed.replace(/^#+/, '').replace(/(?<=[^)\d])\((?![一二三四五六七八九十]\)).*$/, '');
