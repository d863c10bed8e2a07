import type { Budget } from './budget.ts';
import type { CellStyle, CellStyles } from './cell-styles.ts';
import { displayNumber, hidesText } from './display-number.ts';
import { createTextReader, type RichText, unescapeCharacters } from './rich-text.ts';
import { shownText } from './shown-text.ts';
import { isOn, walkXml } from './walk-xml.ts';

/** A rectangle of cells, both corners included; rows and columns are counted from 1. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetRow {
  readonly number: number;
  /** The cells that the file writes, blank ones too, by column. */
  readonly cells: ReadonlyMap<number, string>;
}

/** What is shown of a sheet: hidden rows are left out, hidden columns are named. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly isHiddenColumn: (column: number) => boolean;
  readonly merged: readonly Range[];
}

export interface SheetContext {
  readonly strings: readonly RichText[];
  readonly styles: CellStyles;
  readonly from1904: boolean;
  readonly spend: Budget;
}

/** Reads a worksheet part. Formulas are never worked out: what was stored as their result counts, or nothing. */
export function readSheet(xml: string, context: SheetContext): Sheet {
  const rows: SheetRow[] = [];
  const hiddenColumns: Pick<Range, 'left' | 'right'>[] = [];
  const merged: Range[] = [];
  let row = { number: 0, cells: new Map<number, string>(), hidden: false };
  let column = 0;
  let cell: Readonly<Record<string, string>> = {};
  let value: string | undefined;
  let reading = false;
  let inline = false;
  const text = createTextReader();
  const painted = PAINTED.test(xml);

  walkXml(xml, {
    open(name, attributes) {
      if (inline) text.open(name, attributes);
      switch (name) {
        case 'row': {
          row = {
            number: Number(attributes['r'] ?? row.number + 1),
            cells: new Map(),
            hidden: isOn(attributes['hidden']) || isFlat(attributes['ht']),
          };
          column = 0;
          return;
        }
        case 'c': {
          column = columnOf(attributes['r'] ?? '') ?? column + 1;
          [cell, value] = [attributes, undefined];
          return;
        }
        case 'is':
          inline = true;
          return;
        case 'v':
          reading = true;
          return;
        case 'col':
          if (isOn(attributes['hidden']) || isFlat(attributes['width']))
            hiddenColumns.push({ left: Number(attributes['min']), right: Number(attributes['max']) });
          return;
        case 'mergeCell': {
          const range = rangeOf(attributes['ref'] ?? '');
          if (range) merged.push(range);
        }
      }
    },
    text(more) {
      if (inline) text.text(more);
      if (reading) value = (value ?? '') + more;
    },
    close(name) {
      if (inline) text.close(name);
      if (name === 'is') inline = false;
      if (name === 'v') reading = false;
      if (name === 'c') {
        const style = context.styles(cell['s']);
        const shown = shownText(contentOf(cell, value, text.take(), style, context), style, painted);
        context.spend(1, shown.length);
        row.cells.set(column, shown);
      }
      if (name === 'row' && !row.hidden) rows.push(row);
    },
  });
  const isHiddenColumn = (wanted: number) => hiddenColumns.some(({ left, right }) => left <= wanted && wanted <= right);
  return { rows, isHiddenColumn, merged };
}

/** Other things than its own fill colour a sheet's cells. */
const PAINTED = /<(?:\w+:)?(?:tablePart|conditionalFormatting)\b/;

/** A height or width of nothing hides as well as the word for it. */
const isFlat = (size: string | undefined) => size !== undefined && Number(size) === 0;

function contentOf(
  { t: type = 'n' }: Readonly<Record<string, string>>,
  value: string | undefined,
  inside: RichText,
  { format, font }: CellStyle,
  { strings, from1904 }: SheetContext,
): RichText {
  if (type !== 'n' && hidesText(format)) return [];
  if (type === 'inlineStr') return inside;
  if (value === undefined) return [];
  if (type === 's') return strings[Number(value)] ?? [];
  if (type === 'n')
    return [{ text: displayNumber(value, format, from1904), font: font.level ? { ...font, level: undefined } : null }];
  if (type === 'b') return [{ text: value === '1' ? '是' : '否', font: null }];
  return [{ text: unescapeCharacters(value), font: null }];
}

/** `AB12` → 28. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function rangeOf(reference: string): Range | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference.replaceAll('$', ''));
  const [left, right] = [columnOf(match?.[1] ?? ''), columnOf(match?.[3] ?? '')];
  return match && left && right ? { top: Number(match[2]), left, bottom: Number(match[4]), right } : undefined;
}
