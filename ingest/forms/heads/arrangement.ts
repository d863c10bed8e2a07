import type { FormBlock } from '../../../src/catalogue/forms.ts';
import { type Column, type PlacedName, headerRows } from './header-rows.ts';

/** What a header says of the columns: which there are, and which stands before which. */
export interface Arrangement {
  readonly named: readonly Column[];
  readonly before: readonly (readonly [Column, Column])[];
  /** Columns that stand side by side, because a name stands over all of them. */
  readonly together: readonly Column[];
  readonly isScattered: boolean;
}

/** Undefined when a column is named twice. */
export function arrange(names: readonly PlacedName[], block: FormBlock): Arrangement | undefined {
  const named = names.flatMap(({ name }) => (name === 'group' ? [] : [name]));
  if (new Set(named).size < named.length) return undefined;
  const group = groupOf(block);
  const { rows, isScattered } = headerRows(names, group);
  return {
    named,
    before: rows.flatMap((row) => pairsOf(row, group)),
    together: names.some(({ name }) => name === 'group') ? group : [],
    isScattered,
  };
}

const groupOf = ({ group, columns }: FormBlock): readonly Column[] =>
  group?.columns.map((code) => columns.findIndex((column) => column.code === code)) ?? [];

/** Each name stands before the next; the name of the group stands for all its columns. */
function pairsOf(row: readonly PlacedName[], group: readonly Column[]): (readonly [Column, Column])[] {
  const places = row.map(({ name }) => (name === 'group' ? group : [name]));
  return places.flatMap((left, index) => left.flatMap((a) => (places[index + 1] ?? []).map((b) => [a, b] as const)));
}
