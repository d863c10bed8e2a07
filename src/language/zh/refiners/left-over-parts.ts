import { indicatorOf } from '../../../catalogue/indicators.ts';
import type { IndicatorId } from '../../../domain/ids.ts';
import { VERBS } from '../lexicon/verbs.ts';
import type { Piece } from '../piece.ts';
import { columnOf } from './columns.ts';

/** An indicator, or several that the same words may name. */
export interface Named {
  readonly of: readonly IndicatorId[];
  readonly text: string;
}

/** 发了 is a column beside 规范性文件, and only a verb elsewhere. */
export const DONE: ReadonlySet<string> = new Set(VERBS);

/** What says which part is meant and chose no indicator (撤销 beside 行政许可): the figure's own label must carry it. */
export const leftOverParts = (own: readonly Piece[], named: readonly Named[]): string[] =>
  own.filter((piece) => !isTakenUp(piece, named) && !DONE.has(piece.text)).map(({ text }) => text);

function isTakenUp({ means, text }: Piece, named: readonly Named[]): boolean {
  if (means.kind === 'column') return NOT_OF_ROWS.has(means.column) || hasColumn(named, means.column);
  if (means.kind === 'outcome' || means.kind === 'requestChannel') return named.some((one) => one.text === text);
  return means.kind !== 'rate';
}

/** An amount is asked by its unit, every column by none. */
const NOT_OF_ROWS: ReadonlySet<string> = new Set(['amt', 'every']);

const hasColumn = (named: readonly Named[], column: string) =>
  named.some(({ of }) => of.some((id) => columnOf(indicatorOf(id)) === column));
