import * as fc from 'fast-check';

/** A cell of a made-up table; `row` and `column` are those of its upper left corner. */
export interface MadeCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const CONTENTS = ['', '0', '7730.28', '-8', '/', '行政许可', '其他', 'a b', '12（其中修订5件）'];

/** Random tables of two columns or more, with merged and blank cells, in the order in which a page lists them. */
export const madeTables = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 2, max: 6 }),
    draws: fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }),
    texts: fc.array(fc.constantFrom(...CONTENTS), { minLength: 1, maxLength: 20 }),
  })
  .map(layOut)
  .filter((cells) => rowsOf(cells).some((row) => row.length > 1));

interface Plan {
  readonly rows: number;
  readonly columns: number;
  readonly draws: readonly number[];
  readonly texts: readonly string[];
}

/** Fills a grid from left to right with cells of random spans that never overlap. */
function layOut({ rows, columns, draws, texts }: Plan): MadeCell[] {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  const cells: MadeCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue;
      const draw = draws[cells.length % draws.length] ?? 0;
      const rowSpan = Math.min(1 + (draw % 3), rows - row);
      const columnSpan = draw % 2 === 1 && taken[row]?.[column + 1] === false ? 2 : 1;
      for (const line of taken.slice(row, row + rowSpan)) line.fill(true, column, column + columnSpan);
      cells.push({ text: texts[cells.length % texts.length] ?? '', row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

/** The cells of each row that begins any. */
export const rowsOf = (cells: readonly MadeCell[]): MadeCell[][] =>
  Array.from({ length: 6 }, (_, row) => cells.filter((cell) => cell.row === row)).filter((row) => row.length > 0);

/** What a reader must make of it: the texts of the physical cells, row by row. */
export const expectedRows = (cells: readonly MadeCell[]) => rowsOf(cells).map((row) => row.map(({ text }) => text));

/** The cells of text lines in the shape of `SourceText`. */
export const readRows = (text: string) =>
  text.split('\n').map((line) =>
    line
      .split('|')
      .slice(0, -1)
      .map((cell) => cell.trim()),
  );
