import type { FormBlock } from '../../../src/catalogue/forms.ts';
import type { Span } from '../../../src/domain/passage.ts';
import { type HeadWord, type Name, findHeadWords, withoutCopies } from './head-words.ts';

/**
 * The fifteen numbers of table 4 in the order of print: for each the row of the form (review, two kinds of suits) and
 * the column (outcome).
 */
export type DisputeOrder = readonly { readonly row: number; readonly column: number }[];

/** Whether the header names the order, only hints at that of the form, contradicts itself and the form, or is lost. */
export type DisputeHead =
  | { readonly kind: 'named'; readonly order: DisputeOrder }
  | { readonly kind: 'scattered' | 'contradictory' | 'lost' };

/** 行政诉讼 stands over both kinds of suits; the title of the table names both groups and heads nothing. */
type Kind = number | `row ${number}` | 'suits' | 'title';
type Word = HeadWord<Kind>;

const TITLE = /行政法?复议[、和及与]*(?:被)?(?:提起)?行政诉讼情况/g;

export function readDisputeHead(text: string, stretch: Span, block: FormBlock): DisputeHead {
  const found = findHeadWords(text, stretch, namesOf(block)).filter(({ kinds }) => kinds[0] !== 'title');
  const words = withoutCopies(found);
  const groups = groupsIn(words);
  if (groups.length < block.rows.length) return { kind: 'lost' };
  const order = namedOrder(words, groups, block.columns.length);
  if (order) return { kind: 'named', order };
  const isOfForm = groups.every((row, place) => row === place) && linesAgree(words);
  return { kind: isOfForm ? 'scattered' : 'contradictory' };
}

const namesOf = ({ columns, rows }: FormBlock): Name<Kind>[] => [
  { kind: 'title', pattern: TITLE },
  { kind: 'suits', pattern: /行政诉讼/g, spans: true },
  ...rows.map(({ pattern }, row) => ({
    kind: `row ${row}` as const,
    pattern: new RegExp(pattern.source, 'g'),
    spans: true,
  })),
  ...columns.map(({ head }, column) => ({ kind: column, pattern: head })),
];

const kindOf = ({ kinds }: Word): Kind => kinds[0] ?? 'title';
const rowOf = (kind: Kind): number[] =>
  typeof kind === 'string' && kind.startsWith('row ') ? [Number(kind.slice(4))] : [];
const REVIEW = 0;
const GROUPS = 3;

/** The rows of the form from left to right; empty where one is not named or named twice. */
function groupsIn(words: readonly Word[]): readonly number[] {
  const kinds = words.map(kindOf).filter((kind) => typeof kind === 'string');
  const rows = kinds.flatMap(rowOf);
  if (new Set(rows).size < rows.length) return [];
  const suits = kinds.indexOf('suits');
  if (suits < 0) return rows;
  const own = rows.filter((row) => row !== REVIEW);
  return suits < kinds.indexOf(`row ${REVIEW}`) ? [...own, REVIEW] : [REVIEW, ...own];
}

function namedOrder(words: readonly Word[], groups: readonly number[], size: number): DisputeOrder | undefined {
  const all = words.filter((word) => typeof kindOf(word) === 'number');
  const lines = [...new Set(all.map(({ lines }) => lines.first))].map((line) =>
    all.filter(({ lines }) => lines.first === line),
  );
  const outcomes = lines.find((line) => line.length === groups.length * size) ?? all;
  if (outcomes.length !== groups.length * size) return undefined;
  const parts = groups.map((_, index) => outcomes.slice(index * size, (index + 1) * size));
  if (!parts.every((part) => new Set(part.map(kindOf)).size === size && keepsItsLine(part))) return undefined;
  const owners = ownersOf(parts, words, groups);
  return (
    owners &&
    groups.flatMap((row) => (parts[owners.indexOf(row)] ?? []).map((word) => ({ row, column: Number(kindOf(word)) })))
  );
}

/** A name that was lifted out of the line of the others says nothing of their order, unless it is that of the form. */
function keepsItsLine(part: readonly Word[]): boolean {
  const places = new Set(part.map(({ lines }) => lines.first)).size;
  return places === 1 || places === part.length || part.every((word, column) => kindOf(word) === column);
}

/**
 * Which row of the form each five names of outcomes belong to. Those of the review stand one line higher than those of
 * the suits, or all stand in the last line; where that cannot be told, all five must be alike.
 */
function ownersOf(
  parts: readonly (readonly Word[])[],
  words: readonly Word[],
  groups: readonly number[],
): readonly number[] | undefined {
  if (groups[0] === REVIEW || areAlike(parts) || areBeside(parts.flat())) return groups;
  const suits = words.filter((word) => rowOf(kindOf(word)).some((row) => row !== REVIEW));
  return areBeside([...suits, ...(parts[0] ?? [])]) ? [REVIEW, ...groups.filter((row) => row !== REVIEW)] : undefined;
}

/** In one row of the table. */
const areBeside = (words: readonly Word[]) =>
  words.every(({ lines }) => lines.cell !== undefined && lines.first === words[0]?.lines.first);

const areAlike = (parts: readonly (readonly Word[])[]) =>
  new Set(parts.map((part) => part.map(kindOf).join())).size === 1;

/**
 * No line names outcomes in another order than the form has them, once for each group; nor do names that stand one on a
 * line. Where they start anew they name some of the same again.
 */
function linesAgree(words: readonly Word[]): boolean {
  const outcomes = words.filter((word) => typeof kindOf(word) === 'number');
  const places = [...new Set(outcomes.map(({ lines }) => lines.first))];
  const lines = places.map((place) => outcomes.filter((word) => word.lines.first === place));
  const isStacked = lines.every((line) => line.length === 1);
  const isRepeated = outcomes.some(
    (word) => outcomes.filter((other) => kindOf(other) === kindOf(word)).length > GROUPS,
  );
  return (
    !isRepeated && (isStacked ? [outcomes] : lines).every((line) => areInTurn(line.map((word) => Number(kindOf(word)))))
  );
}

function areInTurn(columns: readonly number[]): boolean {
  const runs: number[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && (run.at(-1) ?? 0) < column) run.push(column);
    else runs.push([column]);
  }
  return runs.every((run, index) => areNested(run, runs[index - 1] ?? run));
}

const areNested = (a: readonly number[], b: readonly number[]) =>
  a.every((column) => b.includes(column)) || b.every((column) => a.includes(column));
