import { makeZip, type ZipPart } from './make-zip.ts';

/** A cell to write: text, a number, or XML for the inside and attributes of a cell. */
export type CellValue = string | number | { readonly attributes?: string; readonly inside: string };

export interface SheetToMake {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | null)[])[];
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly state?: 'hidden' | 'veryHidden';
}

export interface WorkbookToMake {
  /** Number formats by the style number that cells name (`s="1"` is the first). */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly more?: readonly ZipPart[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An Excel file; `null` writes no cell, `''` a blank one. A part of the same name replaces a standard one. */
export function makeXlsx(sheets: readonly SheetToMake[], { formats = [], from1904, more = [] }: WorkbookToMake = {}) {
  const standard: ZipPart[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, from1904 ?? false) },
    { name: 'xl/_rels/workbook.xml.rels', content: relations(sheets.length) },
    { name: 'xl/styles.xml', content: stylesXml(formats) },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet) })),
  ];
  return makeZip([...standard.filter(({ name }) => !more.some((part) => part.name === name)), ...more]);
}

const workbookXml = (sheets: readonly SheetToMake[], from1904: boolean) =>
  `<workbook ${MAIN} xmlns:r="${LINKS}"><workbookPr date1904="${Number(from1904)}"/><sheets>${sheets
    .map(({ name, state }, index) => {
      const hidden = state ? ` state="${state}"` : '';
      return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="r${index + 1}"/>`;
    })
    .join('')}</sheets></workbook>`;

const relations = (count: number) =>
  `<Relationships>${Array.from({ length: count }, (_, index) => `<Relationship Id="r${index + 1}" Type="${LINKS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`;

const stylesXml = (formats: readonly string[]) =>
  `<styleSheet ${MAIN}><numFmts>${formats
    .map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escape(format)}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
    .join('')}</cellXfs></styleSheet>`;

export function sheetXml({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: SheetToMake): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('');
  const body = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`)).join('')}</row>`;
  });
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<?xml version="1.0"?><worksheet ${MAIN}><cols>${columns}</cols><sheetData>${body.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
}

function cellXml(cell: CellValue | null, reference: string): string {
  if (cell === null) return '';
  if (cell === '') return `<c r="${reference}" s="0"/>`;
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  return `<c r="${reference}" ${cell.attributes ?? ''}>${cell.inside}</c>`;
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
