import { type CellValue, type SheetToMake, makeXlsx } from '../../read/make-xlsx.ts';
import { type Ink, plainText, wayOf } from '../ink.ts';
import type { Part, PrintedCell, PrintedForm, PrintedTable, Style } from '../printed-form.ts';
import { closedUp, rowCount, rowsOf } from '../rows.ts';

type Row = (CellValue | null)[];

/** One sheet, or one for each page. */
export function printXlsx({ parts, style }: PrintedForm): Uint8Array {
  const pages: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'new page') pages.push([]);
    else pages.at(-1)?.push(part);
  }
  return makeXlsx(
    pages.map((page, index) => sheetOf(page, index, style)),
    { formats: ['#,##0', 'General'] },
  );
}

/** A frame here is room above and beside the tables. */
function sheetOf(parts: readonly Part[], index: number, style: Style): SheetToMake {
  const indent = style.framed ? 3 : 0;
  const rows: Row[] = style.framed ? [[], [], []] : [];
  const merged: string[] = [];
  for (const part of parts) {
    if (part.kind === 'line') rows.push([...Array<null>(indent).fill(null), part.text]);
    if (part.kind === 'table') append(part, rows, merged, indent, style);
  }
  return { name: `Sheet${index + 1}`, rows, merged };
}

function append(printed: PrintedTable, rows: Row[], merged: string[], indent: number, style: Style) {
  const table = closedUp(printed);
  if (style.flow === 'lines') {
    rows.push(
      ...rowsOf(table)
        .flat()
        .map((cell): Row => [valueOf(cell, style)]),
    );
    return;
  }
  const top = rows.length;
  for (let row = 0; row < rowCount(table); row++) rows.push([]);
  for (const cell of table.cells) {
    const [row, column] = [top + cell.row, indent + cell.column];
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = valueOf(cell, style);
    if (cell.rowSpan * cell.columnSpan > 1)
      merged.push(`${at(row, column)}:${at(row + cell.rowSpan - 1, column + cell.columnSpan - 1)}`);
  }
}

const at = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Numbers as numbers, as text, as results of formulas or in a format, by the look of the table. */
function valueOf({ ink, role }: PrintedCell, { rules }: Style): CellValue {
  if (ink.some((piece) => typeof piece !== 'string'))
    return { attributes: 't="inlineStr"', inside: `<is>${ink.map(runXml).join('')}</is>` };
  const text = plainText(ink);
  const isNumber = role === 'value' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
  if (!isNumber || rules === 'none') return text;
  if (rules === 'horizontal') return { inside: `<f>SUM(A1,0)</f><v>${text}</v>` };
  if (rules === 'zebra' && !text.includes('.')) return { attributes: 's="1"', inside: `<v>${text}</v>` };
  return { inside: `<v>${text}</v>` };
}

const MARKS = ['<vertAlign val="superscript"/>', '<vertAlign val="subscript"/>'] as const;
const HIDDEN = ['<color rgb="FFFFFFFF"/>'] as const;

function runXml(piece: Ink): string {
  if (typeof piece === 'string') return run(piece);
  if (piece.kind === 'break') return run('\n');
  const ways = { mark: MARKS, struck: ['<strike/>'], hidden: HIDDEN } as const;
  return run(piece.text, wayOf<string>(ways[piece.kind], piece.way));
}

const run = (text: string, properties = '') =>
  `<r>${properties && `<rPr>${properties}</rPr>`}<t xml:space="preserve">${escape(text)}</t></r>`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
