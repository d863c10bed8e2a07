/** A cell with more text than this holds a piece of a page, not a datum: its row is written as blocks instead. */
export const LONGEST_CELL = 400;

/** One table row in the shape that `SourceText` promises: every cell ends in a bar, a blank cell is the bar alone. */
export const renderRow = (cells: readonly string[]) =>
  cells.map((cell) => (cell === '' ? '|' : `${cell.replaceAll('|', '｜')} |`)).join(' ');
