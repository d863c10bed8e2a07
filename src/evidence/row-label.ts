import { type FormRow, forms } from '../catalogue/forms.ts';
import type { Fact } from '../domain/fact.ts';
import type { Span } from '../domain/passage.ts';
import { labelOf } from '../text/cell-content.ts';
import { simplify } from '../text/simplify.ts';

/** `own`: the row's label stands before the cell · `other`: that of another row does · `unknown`: none that is known. */
export type RowLabel = 'own' | 'other' | 'unknown';

/** Lines above a cell, and characters of them, that are searched for the label where every cell has a line of its own. */
const [LINES, REACH] = [12, 200];

/** Every row of the statutory forms that has a label, by table and by the first two parts of its cells' codes. */
const rowsOf = new Map<string, Map<string, FormRow>>();
for (const { table, prefix, rows } of forms.flatMap(({ blocks }) => blocks)) {
  const known = rowsOf.get(table) ?? new Map<string, FormRow>();
  for (const row of rows) if (row.pattern) known.set(`${prefix}.${row.code}`, row);
  rowsOf.set(table, known);
}

/** Which row the words before a statutory cell name, as far as they name any. */
export function readRowLabel(text: string, { cell, place, start, end }: Fact): RowLabel {
  const rows = place && rowsOf.get(place.table);
  const own = cell && rows?.get(cell.split('.').slice(0, 2).join('.'))?.pattern;
  if (!rows || !own) return 'unknown';
  const labels = labelsBefore(text, { start, end });
  if (labels.some((label) => own.test(label))) return 'own';
  const nearest = labels.at(-1);
  const isOther = nearest !== undefined && [...rows.values()].some(({ pattern }) => pattern?.test(nearest));
  return isOther ? 'other' : 'unknown';
}

/** The labels on the line of a cell; where it stands alone on its line, those on the nearest line above that has any. */
function labelsBefore(text: string, { start, end }: Span): string[] {
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH), start);
  if (HAN.test(before)) return labelsIn(before);
  const behind = /^[^\n]*/.exec(text.slice(end, end + REACH))?.[0] ?? '';
  const isAlone = !/[^\s|]/.test(before + behind);
  const above = isAlone
    ? text
        .slice(Math.max(0, start - REACH), start)
        .split('\n')
        .slice(-LINES)
    : [];
  return above.map(labelsIn).findLast((found) => found.length > 0) ?? [];
}

const HAN = /\p{Script=Han}/u;

/** None from a table in one run (规章000行政规范性文件88): whose numbers these are is not for the words before to say. */
function labelsIn(line: string): string[] {
  if (/\p{Script=Han}\s*-?[\d.,]+\p{Script=Han}/u.test(line)) return [];
  return line
    .split('|')
    .filter((cell) => HAN.test(cell))
    .map((cell) => labelOf(simplify(cell.normalize('NFKC')).replace(/\s+/g, '')).replace(/-?[\d.,]+$/, ''));
}
