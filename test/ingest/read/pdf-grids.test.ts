import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Glyph, Ruling } from '../../../ingest/read/pdf/page-marks.ts';
import { readPage } from '../../../ingest/read/pdf/read-page.ts';
import { expectedRows, type MadeCell, madeTables } from './lay-out-table.ts';

const [LEFT, TOP, WIDTH, HEIGHT] = [60, 80, 70, 40];

/** The sides of a cell, drawn apart from those of its neighbours and a little off, as word processors do. */
function sidesOf({ row, column, rowSpan, columnSpan }: MadeCell, off: number): Ruling[] {
  const [left, right] = [LEFT + column * WIDTH, LEFT + (column + columnSpan) * WIDTH];
  const [top, bottom] = [TOP + row * HEIGHT, TOP + (row + rowSpan) * HEIGHT];
  return [
    { axis: 'horizontal', at: top + off, from: left, to: right },
    { axis: 'horizontal', at: bottom - off, from: left + off, to: right },
    { axis: 'vertical', at: left - off, from: top, to: bottom },
    { axis: 'vertical', at: right + off, from: top, to: bottom - off },
  ];
}

const glyphsOf = ({ row, column, rowSpan, text }: MadeCell): Glyph[] =>
  Array.from(text, (char, index) => ({
    text: char,
    left: LEFT + column * WIDTH + 4 + index * 5,
    right: LEFT + column * WIDTH + 9 + index * 5,
    baseline: TOP + (row + rowSpan / 2) * HEIGHT + 2,
    size: 5,
    flow: 'right',
    run: row * 100 + column,
  }));

/** Sides of the whole table that are often missing. */
const isOuter = ({ axis, at }: Ruling, side: 'left' | 'top' | 'none') =>
  (side === 'left' && axis === 'vertical' && at < LEFT + 2) ||
  (side === 'top' && axis === 'horizontal' && at < TOP + 2);

test('any ruled table is read by its lines, with an outer side or without', () => {
  const missing = fc.constantFrom('left', 'top', 'none');
  fc.assert(
    fc.property(madeTables, fc.double({ min: 0, max: 1, noNaN: true }), missing, (cells, off, side) => {
      const rulings = cells.flatMap((cell) => sidesOf(cell, off)).filter((ruling) => !isOuter(ruling, side));
      const glyphs = cells.flatMap(glyphsOf);
      fc.pre(glyphs.length > 0);
      const { blocks } = readPage({ width: 595, height: 842, glyphs, rulings });
      const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
      expect(rows.map((row) => row.map(({ text }) => text))).toEqual(expectedRows(cells));
    }),
  );
});
