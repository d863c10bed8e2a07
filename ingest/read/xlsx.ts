import { checkArchive, EXCEL } from './archive/check-archive.ts';
import { coreTitle } from './archive/core-title.ts';
import { unpackEntry } from './archive/zip-directory.ts';
import { refusal } from './refusal.ts';
import type { SourceText } from './source-text.ts';
import { createBudget, TooLarge } from './xlsx/budget.ts';
import { readCellStyles } from './xlsx/cell-styles.ts';
import { readSheet } from './xlsx/read-sheet.ts';
import { renderSheet } from './xlsx/render-sheet.ts';
import { readSharedStrings } from './xlsx/shared-strings.ts';
import { type PartReader, readWorkbook } from './xlsx/workbook.ts';

/**
 * Reads an Excel file: every visible sheet under its name, one line a row, numbers and dates as shown. Formulas count
 * by their stored result; hidden sheets, rows and columns are left out and nothing is put in their place.
 * @throws Failure FORMAT_UNKNOWN for another kind of archive; FORMAT_UNREADABLE when damaged, encrypted or a bomb
 */
export function readXlsx(bytes: Uint8Array, name: string): SourceText {
  const entries = checkArchive(bytes, name, EXCEL);
  const part: PartReader = (wanted) => {
    const entry = entries.find((candidate) => candidate.name === wanted);
    return entry && new TextDecoder().decode(unpackEntry(bytes, entry));
  };
  try {
    return { format: 'xlsx', text: renderWorkbook(part).join('\n'), title: coreTitle(bytes, entries) };
  } catch (error) {
    const complaint = error instanceof TooLarge ? '单元格过多，请只保留需要入库的工作表。' : '';
    throw refusal('FORMAT_UNREADABLE', name, `${complaint}${EXCEL.remedy}`, error);
  }
}

function renderWorkbook(part: PartReader): string[] {
  const { sheets, from1904 } = readWorkbook(part);
  const strings = readSharedStrings(part('xl/sharedStrings.xml'));
  const styles = readCellStyles(part('xl/styles.xml'));
  const spend = createBudget();
  return sheets.flatMap(({ name, xml }) => {
    const lines = renderSheet(readSheet(xml, { strings, styles, from1904, spend }), spend);
    return lines.length > 0 ? [name, ...lines] : [];
  });
}
