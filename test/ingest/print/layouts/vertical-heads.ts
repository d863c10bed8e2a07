import { headRowCount } from '../rows.ts';
import { withTables } from '../printed-form.ts';
import { plainText } from '../ink.ts';
import { layout } from './layout.ts';

/** Heads of value columns with one character below the other. */
export const verticalHeads = layout('vertical heads', {
  dress: (form, draw) => {
    const way = draw.below(2);
    return withTables(form, (table) => {
      if (table.table === 't2') return table;
      const heads = headRowCount(table);
      return {
        ...table,
        cells: table.cells.map((cell) => {
          if (cell.role !== 'head' || cell.columnSpan > 1 || cell.row >= heads) return cell;
          const pieces = Array.from(plainText(cell.ink)).flatMap((char) => [{ kind: 'break' as const, way }, char]);
          return { ...cell, ink: pieces.slice(1) };
        }),
      };
    });
  },
});
