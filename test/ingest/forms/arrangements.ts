import * as fc from 'fast-check';
import { formOf } from '../../../src/catalogue/forms.ts';
import type { FormId } from '../../../src/domain/report.ts';
import { type Arrangement, printedRows } from './print-form.ts';

const shuffled = (count: number) => {
  const all = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: count, maxLength: count });
};

/** Natural persons, the group of organisations and the total in any order, and so the members of the group. */
const grouped = fc
  .tuple(shuffled(3), shuffled(5))
  .map(([upper, members]) => upper.flatMap((place) => [[0], members.map((member) => member + 1), [6]][place] ?? []));

/** Columns and rows of a form in any order that its headers can show. */
export function arrangements(form: FormId, heads: 'flat' | 'nested' | 'lost'): fc.Arbitrary<Arrangement> {
  const { blocks } = formOf(form);
  const columns = fc.record(
    Object.fromEntries(
      blocks.map(({ id, columns, group }) => [id, group && heads === 'nested' ? grouped : shuffled(columns.length)]),
    ),
  );
  const rows = fc.record(
    Object.fromEntries(
      blocks
        .filter(({ table }) => table !== 't4')
        .map((block) => [block.id, shuffled(printedRows(block, form).length)]),
    ),
  );
  return fc.record({ columns, rows, heads: fc.constant(heads) });
}
