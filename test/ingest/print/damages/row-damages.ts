import type { CellCode } from '../../../../src/domain/ids.ts';
import type { Draw } from '../draw.ts';
import { plainText } from '../ink.ts';
import { type PrintedCell, type PrintedForm, type PrintedTable, isTable, withTruth } from '../printed-form.ts';
import { shiftRow, valueRows } from '../rows.ts';
import type { Damage } from './damage.ts';

/** In each table a few of the rows that are filled with numbers. */
const PLACES = 4;

type Hit = (table: PrintedTable, row: readonly PrintedCell[], draw: Draw) => { table: PrintedTable; lost?: CellCode };

const hitting = (name: string, hit: Hit): Damage => ({
  name,
  inflict(form, draw) {
    const lost: CellCode[] = [];
    const parts = form.parts.map((part) => {
      if (!isTable(part)) return part;
      let table = part;
      for (const row of draw.some(wholeRows(part), PLACES)) {
        const outcome = hit(table, valuesIn(table, row), draw);
        if (outcome.lost) lost.push(outcome.lost);
        table = outcome.table;
      }
      return table;
    });
    return withTruth(
      { ...form, parts } satisfies PrintedForm,
      lost.map((code) => [code, { state: 'unreadable' }]),
    );
  },
});

const valuesIn = ({ cells }: PrintedTable, row: number) =>
  cells.filter((cell) => cell.row === row && cell.role === 'value').sort((a, b) => a.column - b.column);

/** Rows that show a number in every cell: where cells are blank, nobody sees that one more or less is. */
const wholeRows = (table: PrintedTable) =>
  valueRows(table).filter((row) => {
    const values = valuesIn(table, row);
    return values.every(({ ink }) => /\d/.test(plainText(ink))) && isOnce(values);
  });

/** Not where an export repeats a value that spans columns. */
const isOnce = (cells: readonly PrintedCell[]) => new Set(cells.map(({ code }) => code)).size === cells.length;

/** A row with a cell too few. */
export const lostCell = hitting('a cell lost', (table, row, draw) => {
  const [cell] = draw.some(row, 1);
  if (!cell?.code) return { table };
  const lost = { ...cell, ink: [], lost: true } as const;
  return { table: { ...table, cells: table.cells.map((other) => (other === cell ? lost : other)) }, lost: cell.code };
});

/** A row with a blank cell too many, before its values or among them. */
export const shiftedRow = hitting('a row shifted', (table, row, draw) => {
  const [cell] = draw.once(3) ? draw.some(row, 1) : row;
  if (!cell) return { table };
  const { row: at, column } = cell;
  const blank = { ...cell, ink: [], columnSpan: 1 };
  delete (blank as { code?: CellCode }).code;
  const moved = shiftRow(table, at, column, 1);
  return { table: { ...moved, cells: [...moved.cells, blank] } };
});

/** Two neighbours in one cell, their digits side by side. */
export const gluedCells = hitting('cells glued', (table, row, draw) => {
  const [left] = draw.some(row.slice(0, -1), 1);
  const right = left && row[row.indexOf(left) + 1];
  if (!left || !right) return { table };
  const ink = [plainText(left.ink) + plainText(right.ink)];
  const glued = { ...left, ink, columnSpan: left.columnSpan + right.columnSpan };
  return { table: { ...table, cells: [...table.cells.filter((cell) => cell !== left && cell !== right), glued] } };
});
