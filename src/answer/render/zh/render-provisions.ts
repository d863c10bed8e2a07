import type { Outcome } from '../../../domain/answer.ts';
import { createCitationBook } from '../../citations.ts';
import type { Result } from '../../result.ts';
import { answeredFrom } from './answered-from.ts';
import { titleOf } from './render-passages.ts';

/** What rules say, each provision whole, with the rule it stands in. */
export function renderProvisions({ quoted }: Extract<Result, { kind: 'provisions' }>): Outcome | null {
  const book = createCitationBook();
  const blocks = quoted.map(({ source, provision: { start, end, headings } }) => {
    const n = book.cite(source, { start, end }, { section: headings.join(' › ') || null });
    return `${titleOf(source.report)}：“${book.list()[n - 1]?.quote ?? ''}”[${n}]`;
  });
  return answeredFrom({ notices: [] }, book, {
    text: blocks.join('\n'),
    reports: quoted.map(({ source }) => source.report),
  });
}
