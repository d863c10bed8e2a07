import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '../../../ingest/read/html.ts';

interface PhysicalCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const CONTENTS = ['', '0', '7730.28', '-8', '/', '行政许可', '其他', 'a b', '12（其中修订5件）'];
const content = fc.constantFrom(...CONTENTS);

/** How a cell may be written in a page; each way shows the same text. */
const WRITINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<p>${text}</p>`,
  (text) => `\n  <p class="x"><span>${text}</span><o:p></o:p></p>\n`,
  (text) => `&nbsp;${[...text].map((char) => `<font>${char}</font>`).join('')}&nbsp;`,
];

/** Fills a grid from left to right with cells of random spans that never overlap. */
function layOut(rows: number, columns: number, draws: readonly number[], texts: readonly string[]): PhysicalCell[][] {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  let drawn = 0;
  const isFree = (row: number, column: number) => taken[row]?.[column] === false;
  return taken.map((line, row) =>
    line.flatMap((_, column) => {
      if (!isFree(row, column)) return [];
      const draw = draws[drawn++ % draws.length] ?? 0;
      const rowSpan = Math.min(1 + (draw % 3), rows - row);
      let columnSpan = 1;
      while (columnSpan < 1 + (draw % 2) && isFree(row, column + columnSpan)) columnSpan++;
      for (let r = row; r < row + rowSpan; r++) taken[r]?.fill(true, column, column + columnSpan);
      return [{ text: texts[drawn % texts.length] ?? '', rowSpan, columnSpan }];
    }),
  );
}

test('rows of any table come out as its physical cells', () => {
  const input = fc.record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 2, max: 6 }),
    draws: fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }),
    texts: fc.array(content, { minLength: 1, maxLength: 20 }),
    writing: fc.constantFrom(...WRITINGS),
  });
  fc.assert(
    fc.property(input, ({ rows, columns, draws, texts, writing }) => {
      const cells = layOut(rows, columns, draws, texts);
      fc.pre(cells.some((row) => row.length > 1));
      const html = cells
        .map((row) =>
          row
            .map((cell) => `<td rowspan=${cell.rowSpan} colspan=${cell.columnSpan}>${writing(cell.text)}</td>`)
            .join(''),
        )
        .map((row) => `<tr>${row}</tr>`)
        .join('\n');
      const expected = cells.filter((row) => row.length > 0).map((row) => row.map(({ text }) => text));
      expect(cellsOf(readHtml(`<table>${html}</table>`, 'x').text)).toEqual(expected);
      expect(cellsOf(readHtml(`<p>头</p>${html}`, 'x').text).slice(1)).toEqual(expected);
    }),
  );
});

const cellsOf = (text: string) =>
  text.split('\n').map((line) =>
    line
      .split('|')
      .slice(0, -1)
      .map((cell) => cell.trim()),
  );
