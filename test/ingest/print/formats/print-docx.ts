import { makeDocx, paragraph, table as tableXml } from '../../read/make-docx.ts';
import { type Ink, wayOf } from '../ink.ts';
import type { Part, PrintedCell, PrintedForm, PrintedTable, Style } from '../printed-form.ts';
import { columnCount, rowCount, rowsOf } from '../rows.ts';

export const printDocx = ({ parts, style }: PrintedForm): Uint8Array =>
  makeDocx(parts.map((part) => partXml(part, style)).join(''));

function partXml(part: Part, style: Style): string {
  if (part.kind === 'new page') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (part.kind === 'line') return paragraph(escape(part.text));
  if (style.flow === 'lines')
    return rowsOf(part)
      .flat()
      .map(({ ink }) => paragraphXml(ink, style))
      .join('');
  const inner = gridXml(part, style);
  return style.framed ? tableXml(`<w:tc><w:tcPr/>${inner}<w:p/></w:tc>`) : inner;
}

/** Rows with the lower parts of cells that span rows, as Word writes them. */
function gridXml(table: PrintedTable, style: Style): string {
  const columns = Array.from({ length: columnCount(table) }, () => '<w:gridCol w:w="900"/>').join('');
  const rows = Array.from({ length: rowCount(table) }, (_, row) => {
    const cells = table.cells
      .filter((cell) => !cell.lost && cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column);
    return `<w:tr>${cells.map((cell) => cellXml(cell, row, style)).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr>${BORDERS[style.rules]}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

const border = (kind: string, sides: readonly string[]) =>
  `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="${kind}"/>`).join('')}</w:tblBorders>`;
const BORDERS: Readonly<Record<Style['rules'], string>> = {
  grid: border('single', ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']),
  none: border('nil', ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']),
  dotted: border('dotted', ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']),
  horizontal: border('single', ['top', 'bottom', 'insideH']),
  zebra: '',
};

function cellXml(cell: PrintedCell, row: number, style: Style): string {
  const { columnSpan, rowSpan } = cell;
  const begins = cell.row === row;
  const merged = rowSpan > 1 ? `<w:vMerge${begins ? ' w:val="restart"' : ''}/>` : '';
  const spans = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  const ground = style.rules === 'zebra' && row % 2 ? '<w:shd w:val="clear" w:fill="EEEEEE"/>' : '';
  const content = begins ? paragraphXml(cell.ink, style) : '<w:p/>';
  return `<w:tc><w:tcPr>${spans}${merged}${ground}</w:tcPr>${content}</w:tc>`;
}

/** A break of the second way begins a paragraph. */
function paragraphXml(ink: readonly Ink[], style: Style): string {
  const content = ink.map((piece) => pieceXml(piece, style)).join('');
  return `<w:p>${content}</w:p>`;
}

const MARKS = [
  '<w:vertAlign w:val="superscript"/>',
  '<w:vertAlign w:val="subscript"/>',
  '<w:position w:val="6"/><w:sz w:val="12"/>',
] as const;
const STRUCK = ['<w:strike/>', '<w:dstrike/>', '<w:strike w:val="true"/>'] as const;
const HIDDEN = [
  '<w:vanish/>',
  '<w:vanish w:val="1"/>',
  '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="FFFFFF"/>',
  '<w:webHidden/><w:vanish/>',
] as const;

function pieceXml(piece: Ink, style: Style): string {
  if (typeof piece === 'string')
    return style.rules === 'none' ? Array.from(piece, (char) => run(char)).join('') : run(piece);
  if (piece.kind === 'break') return piece.way % 2 ? '</w:p><w:p>' : '<w:r><w:br/></w:r>';
  return run(piece.text, wayOf({ mark: MARKS, struck: STRUCK, hidden: HIDDEN }[piece.kind], piece.way));
}

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
