import { type StatutoryCell, cellOf, formOf } from '../../../src/catalogue/forms.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { PrintedForm } from './printed-form.ts';

/**
 * Numbers of the form that were taken for figures of another table, under a name that is not theirs: no cell of that name
 * shows that value.
 */
export function strayFigures({ form, truth }: Pick<PrintedForm, 'form' | 'truth'>, facts: readonly Fact[]): string[] {
  const cells = formOf(form).blocks.flatMap((block) =>
    block.rows.flatMap((row) => block.columns.map((column) => cellOf(block, row, column))),
  );
  const shows = ({ code }: StatutoryCell, value: string) => {
    const printed = truth.get(code);
    return printed?.state === 'value' && Number(printed.value) === Number(value);
  };
  return facts.flatMap(({ cell, source, subject, value }) => {
    if (cell !== null || source !== 'table' || value === null) return [];
    const own = cells.some((candidate) => isNamed(candidate, subject ?? '') && shows(candidate, value));
    return own ? [] : [`“${subject}”: ${value}, beside the form`];
  });
}

const isNamed = ({ place }: StatutoryCell, subject: string) =>
  [...place.row.split('：'), place.column].some(
    (name) => subject !== '' && (subject.includes(name) || name.includes(subject)),
  );
