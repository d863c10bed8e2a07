import type { Budget } from './budget.ts';
import type { CellFormats } from './cell-formats.ts';
import { displayNumber } from './display-number.ts';
import { unescapeCharacters } from './shared-strings.ts';
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
  readonly strings: readonly string[];
  readonly formats: CellFormats;
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
  let phonetic = false;

  walkXml(xml, {
    open(name, attributes) {
      switch (name) {
        case 'row': {
          row = {
            number: Number(attributes['r'] ?? row.number + 1),
            cells: new Map(),
            hidden: isOn(attributes['hidden']),
          };
          column = 0;
          return;
        }
        case 'c': {
          column = columnOf(attributes['r'] ?? '') ?? column + 1;
          [cell, value] = [attributes, undefined];
          return;
        }
        case 'rPh':
          phonetic = true;
          return;
        case 'v':
        case 't':
          reading = !phonetic;
          return;
        case 'col':
          if (isOn(attributes['hidden']))
            hiddenColumns.push({ left: Number(attributes['min']), right: Number(attributes['max']) });
          return;
        case 'mergeCell': {
          const range = rangeOf(attributes['ref'] ?? '');
          if (range) merged.push(range);
        }
      }
    },
    text(text) {
      if (reading) value = (value ?? '') + text;
    },
    close(name) {
      if (name === 'rPh') phonetic = false;
      if (name === 'v' || name === 't') reading = false;
      if (name === 'c') {
        const text = displayCell(cell, value, context);
        context.spend(1, text.length);
        row.cells.set(column, text);
      }
      if (name === 'row' && !row.hidden) rows.push(row);
    },
  });
  const isHiddenColumn = (wanted: number) => hiddenColumns.some(({ left, right }) => left <= wanted && wanted <= right);
  return { rows, isHiddenColumn, merged };
}

function displayCell(
  { t: type = 'n', s: style }: Readonly<Record<string, string>>,
  value: string | undefined,
  { strings, formats, from1904 }: SheetContext,
): string {
  if (value === undefined) return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
    case 'e':
    case 'd':
      return unescapeCharacters(value);
    case 'b':
      return value === '1' ? '是' : '否';
    default:
      return displayNumber(value, formats(style), from1904);
  }
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
