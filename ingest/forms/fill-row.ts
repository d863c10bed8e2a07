import { type FormColumn, type StatutoryCell, cellOf } from '../../src/catalogue/forms.ts';
import { BLANK } from '../../src/domain/fact.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { ValueContent } from '../../src/text/cell-content.ts';
import type { Placed, PlacedRow } from './filled-row.ts';
import { measure } from './measure.ts';
import { type UnitBeside, type UnitLine, unitBeside, unitOfLines } from './printed-units.ts';

/** One statutory cell as found. */
export interface FilledCell extends Span {
  readonly cell: StatutoryCell;
  /** Undefined when the cell is there and nobody can say what it holds; `note` tells why. */
  readonly content: ValueContent | { readonly kind: 'blank' } | undefined;
  readonly unit: string;
  readonly note: string | null;
}

export function fillRow(text: string, row: PlacedRow, lines: readonly UnitLine[]): FilledCell[] {
  const unitOf = unitsAround(text, row, lines);
  return row.block.columns.map((column, index) => {
    const placed = row.cells[index] ?? NOTHING;
    const isShown = 'printed' in placed && placed.printed.content.kind !== 'blank';
    const { start, end } = isShown ? placed.printed : row.label;
    const { content, unit, note } = fill(text, placed, column, unitOf(index));
    return { cell: cellOf(row.block, row.row, column), content, unit, note, start, end };
  });
}

const NOTHING: Placed = { note: '原表没有这一格' };

type Filled = Pick<FilledCell, 'content' | 'unit' | 'note'>;

function fill(text: string, placed: Placed, column: FormColumn, printedUnit: UnitBeside | undefined): Filled {
  const { unit } = column;
  if ('note' in placed) return { content: undefined, unit, note: placed.note };
  const { content, start, end } = placed.printed;
  if (content.kind === 'value') return measure(content, text.slice(start, end), column, printedUnit);
  if (content.kind === 'unclear') return { content: undefined, unit, note: content.note };
  return { content: { kind: 'blank' }, unit, note: BLANK };
}

/** The unit that is printed beside the name of a column, that of the row, or the table. */
function unitsAround(text: string, { block, label, head }: PlacedRow, lines: readonly UnitLine[]) {
  const [, aside = ''] = /(\([^]*)$/.exec(text.slice(label.start, label.end)) ?? [];
  const besideRow = aside.replace(/\s+/g, '');
  return (index: number): UnitBeside | undefined => {
    const unit = block.columns[index]?.unit ?? '';
    const name = head.find(({ kinds }) => kinds.length === 1 && kinds[0] === index);
    return unitBeside(name?.behind ?? '', unit) ?? unitBeside(besideRow, unit) ?? unitOfLines(lines, label.start, unit);
  };
}
