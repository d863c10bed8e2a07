import type { FormBlock } from '../../../src/catalogue/forms.ts';
import type { Span } from '../../../src/domain/passage.ts';
import { type HeadWord, type Name, findHeadWords, withoutCopies } from './head-words.ts';

/** What a header of a block may name: a column by its index, the group over some of them, or a column of no form. */
export type ColumnKind = number | 'group' | 'foreign';
export type ColumnWord = HeadWord<ColumnKind>;

/** Columns of numbers that bodies add to the forms. */
const FOREIGN = /小计|占比|比重|同比|环比|上年(?:同期)?数?(?![度结])|去年(?:同期)?数?/g;

export function findColumnNames(text: string, stretch: Span, block: FormBlock): readonly ColumnWord[] {
  return oneCopy(findHeadWords(text, fromCorner(text, stretch), namesOf(block)));
}

function namesOf({ columns, group }: FormBlock): Name<ColumnKind>[] {
  return [
    ...columns.map(({ head }, index) => ({ kind: index, pattern: head })),
    ...(group ? [{ kind: 'group' as const, pattern: group.head, spans: true }] : []),
    { kind: 'foreign', pattern: FOREIGN },
  ];
}

/** 信息内容 heads the labels of table 2, so nothing before the last one belongs to this header. */
function fromCorner(text: string, { start, end }: Span): Span {
  const corner = text.slice(start, end).lastIndexOf('信息内容');
  return { start: Math.max(start, start + corner), end };
}

/**
 * A header that was printed again on the next page says the same twice, as do two tables side by side; of a copy that
 * the page cut off the whole one counts. Two whole headers that differ remain.
 */
function oneCopy(words: readonly ColumnWord[]): readonly ColumnWord[] {
  const lines = linesOf(words).map(withoutCopies);
  const all = withoutCopies(lines.flat());
  if (!hasRepeats(all)) return all;
  const [first, last] = [freeOfRepeats(lines), freeOfRepeats(lines.toReversed()).toReversed()];
  if (first.flat().length === last.flat().length) return all;
  return (first.flat().length > last.flat().length ? first : last).flat();
}

type Line = readonly ColumnWord[];

/** As many lines from the beginning as name nothing twice. */
function freeOfRepeats(lines: readonly Line[]): Line[] {
  const end = lines.findIndex((_, index) => hasRepeats(lines.slice(0, index + 1).flat()));
  return lines.slice(0, end < 0 ? lines.length : end);
}

/** A name cut short may be another name each time. */
function hasRepeats(words: Line): boolean {
  const sure = words.flatMap(({ kinds }) => (kinds.length === 1 && kinds[0] !== 'foreign' ? kinds : []));
  return new Set(sure).size < sure.length;
}

/** The names of each row of the header; one that is wrapped goes on where its last name ends. */
function linesOf(words: Line): readonly Line[] {
  const lines: ColumnWord[][] = [];
  for (const word of words) {
    if (lines.at(-1)?.at(-1)?.lines.last === word.lines.first) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  return lines;
}
