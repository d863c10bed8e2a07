import type { Lines } from './head-words.ts';

/** A column of the form by its index, or, below zero, a column that the form does not have. */
export type Column = number;

/** A name of a header that can mean one thing only. */
export interface PlacedName {
  readonly name: Column | 'group';
  readonly lines: Lines;
}

type Row = readonly PlacedName[];

/** The rows of a header, each from left to right. */
export interface HeaderRows {
  readonly rows: readonly Row[];
  /**
   * Converters that sort words by their height on the page lift the name of the group out of its row, or run it together
   * with others: then it does not tell where the group stands, and is left out.
   */
  readonly isScattered: boolean;
}

export function headerRows(names: Row, group: readonly Column[]): HeaderRows {
  const lines = runsOf(names, (a, b) => a.lines.last === b.lines.first);
  if (names.length > 1 && lines.length === names.length) return { rows: unstack(names, group), isScattered: false };
  if (isRunTogether(names))
    return { rows: withoutGroup(lines.flatMap((line) => levelsOf(line, group))), isScattered: true };
  const rows = lines.flatMap((line) => (namesBoth(line, group) ? unstack(line, group) : [line]));
  return { rows, isScattered: isLifted(rows, group) };
}

function runsOf(names: Row, isSame: (a: PlacedName, b: PlacedName) => boolean): readonly Row[] {
  const runs: PlacedName[][] = [];
  for (const name of names) {
    const last = runs.at(-1)?.at(-1);
    if (last && isSame(last, name)) runs.at(-1)?.push(name);
    else runs.push([name]);
  }
  return runs;
}

const isGroup = ({ name }: PlacedName) => name === 'group';
const isMember = ({ name }: PlacedName, group: readonly Column[]) => name !== 'group' && group.includes(name);
const withoutGroup = (rows: readonly Row[]) => rows.map((row) => row.filter((name) => !isGroup(name)));
const namesBoth = (row: Row, group: readonly Column[]) =>
  row.some(isGroup) && row.some((name) => isMember(name, group));

/** Stretches of a row that name members of the group, and those that do not. */
const levelsOf = (row: Row, group: readonly Column[]) =>
  runsOf(row, (a, b) => isMember(a, group) === isMember(b, group));

/** The name of the group shares its cell with another name. */
const isRunTogether = (names: Row) =>
  names.some(
    (one) =>
      isGroup(one) &&
      one.lines.cell !== undefined &&
      names.some((other) => other !== one && other.lines.cell === one.lines.cell),
  );

/** The name of the group, or where it is lost all other names, stand apart from the members, and outside of any cell. */
function isLifted(rows: readonly Row[], group: readonly Column[]): boolean {
  const named = rows.filter((row) => row.some(isGroup));
  const upper = (named.length > 0 ? named : rows.filter((row) => !row.every((name) => isMember(name, group)))).flat();
  const isApart =
    named.length > 0 ? named.every((row) => row.length === 1) : !upper.some((name) => isMember(name, group));
  return isApart && upper.every(({ lines }) => lines.cell === undefined);
}

/**
 * The rows of a header that is printed one name a line, or all in one. The members may follow the name of their group at
 * once or after the names beside it; a group's name above all others may have been lifted there, so it tells nothing.
 */
function unstack(names: Row, group: readonly Column[]): readonly Row[] {
  const levels = levelsOf(names, group);
  const upper = levels.find((level) => level.some(isGroup));
  const isNested = levels.length === 2 && !levels[0]?.some((name) => isMember(name, group));
  if (!upper) return isNested ? levels : [names];
  if (upper.at(-1)?.name === 'group') return withoutGroup([names]);
  return upper[0]?.name === 'group' ? withoutGroup(levels) : levels;
}
