import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '../../../ingest/read/html.ts';
import { expectedRows, type MadeCell, madeTables, readRows, rowsOf } from './lay-out-table.ts';

/** How a cell may be written in a page; each way shows the same text. */
const WRITINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<p>${text}</p>`,
  (text) => `\n  <p class="x"><span>${text}</span><o:p></o:p></p>\n`,
  (text) => `&nbsp;${Array.from(text, (char) => `<font>${char}</font>`).join('')}&nbsp;`,
];

const markUp = (cells: readonly MadeCell[], write: (text: string) => string) =>
  rowsOf(cells)
    .map((row) => row.map((cell) => `<td rowspan=${cell.rowSpan} colspan=${cell.columnSpan}>${write(cell.text)}</td>`))
    .map((row) => `<tr>${row.join('')}</tr>`)
    .join('\n');

test('rows of any table come out as its physical cells, also when the table around them is missing', () => {
  fc.assert(
    fc.property(madeTables, fc.constantFrom(...WRITINGS), (cells, write) => {
      const rows = markUp(cells, write);
      expect(readRows(readHtml(`<table>${rows}</table>`, 'x').text)).toEqual(expectedRows(cells));
      expect(readRows(readHtml(`<p>头</p>${rows}`, 'x').text).slice(1)).toEqual(expectedRows(cells));
    }),
  );
});
