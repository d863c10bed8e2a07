import type { Printed } from './filled-row.ts';
import { type RowNumbers, numbersOf } from './request-sums.ts';

/**
 * `1 205` in one cell may be one number or two. It is one where the cells then add up; nothing else can make them: two
 * numbers would be a cell too many.
 */
export function joinThousands<Values extends readonly Printed[] | undefined>(
  values: Values,
  addsUp: (numbers: RowNumbers) => boolean,
): Values | Printed[] {
  if (!values?.some(isGrouped)) return values;
  const joined = values.map((cell) => (isGrouped(cell) ? { ...cell, content: cell.content.grouped } : cell));
  const numbers = numbersOf(joined);
  return numbers && addsUp(numbers) ? joined : values;
}

type Grouped = Printed & { readonly content: { readonly kind: 'unclear'; readonly grouped: object } };

function isGrouped(cell: Printed): cell is Printed & Grouped {
  return cell.content.kind === 'unclear' && cell.content.grouped !== null;
}
