// Tables in plain text, in three of the shapes that published reports arrive in.

/** Bars of the columns that a spanning cell covers: exporters leave them at the end of the row. */
const leftOver = (row) => '|'.repeat(row.reduce((sum, { colspan }) => sum + colspan - 1, 0));

const LAYOUTS = {
  /** `行政许可 | 36411 | ||` */
  rows: (row) => [`${row.map(({ text }) => text).join(' | ')} | ${leftOver(row)}`.trimEnd()],
  /** `| 行政许可 | 36411 | ||` */
  leading: (row) => [`| ${row.map(({ text }) => text).join(' | ')} | ${leftOver(row)}`.trimEnd()],
  /** One cell a line: `行政许可 |⏎36411 |⏎||` */
  cells: (row) => [...row.map(({ text }) => `${text} |`.trimStart()), leftOver(row)].filter(Boolean),
};

/** The whole report as text; `layout` is `rows`, `leading` or `cells`. */
export function textReport(blocks, layout) {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(LAYOUTS[layout]) : [block.text],
  );
  return `${lines.join('\n')}\n`;
}
