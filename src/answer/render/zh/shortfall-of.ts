import type { Figure, Reason } from '../../../domain/answer.ts';
import type { Valued } from '../../../figures/found.ts';
import type { Figures, Query } from '../../../query/query.ts';
import type { FiguresResult } from '../../result.ts';
import type { Statement } from './statements/desk.ts';

/** Why the figures that were found are not all that was asked to be done with them. */
export interface Shortfall {
  readonly text: string;
  readonly reason: Reason | null;
}

export function shortfallOf(
  query: Query,
  result: FiguresResult,
  valued: readonly Valued[],
  stated: readonly Statement[],
): Shortfall | null {
  if (wantsSeveral(query, result) && valued.length === 1 && result.claimed.length === 0)
    return { text: '库内只有这一个时段的报告，无法判断变化', reason: 'not_in_library' };
  if (lacksSummands(result, valued)) return { text: '报告里没有找到全部各项的数字，未能相加', reason: null };
  const text = uncomputed(
    result,
    stated.flatMap(({ figures }) => figures),
  );
  return text === null ? null : { text, reason: null };
}

/** 两批加起来, of which only one was found. */
const lacksSummands = ({ want }: FiguresResult, valued: readonly Valued[]) =>
  want.do === 'sum' && want.of.length === 1 && want.top !== null && valued.length < want.top;

/** What was to be computed, and was not: then the figures alone are no whole answer. */
const UNCOMPUTED: Partial<Record<Figures['do'], string>> = {
  sum: '未能相加',
  mean: '未能算出平均数',
  median: '未能算出中位数',
  ratio: '未能算出倍数',
  difference: '未能算出相差多少',
  share: '没有找到它所占的总数，未能算出占比',
};

/** How what is computed from figures is named; a figure that is a sum of cells keeps its own name. */
const DERIVED = 'derived.';

function uncomputed({ want, claimed }: FiguresResult, figures: readonly Figure[]): string | null {
  const lack = UNCOMPUTED[want.do];
  const isComputed = figures.some(
    ({ indicator, unit }) => indicator.startsWith(DERIVED) || (unit === '%' && want.do === 'share'),
  );
  return lack === undefined || isComputed || claimed.length > 0 ? null : `以上是报告里有的数字，${lack}`;
}

/** A change or a series needs more than one time. */
const wantsSeveral = ({ when }: Query, { want }: FiguresResult) =>
  when.kind === 'last' ||
  when.kind === 'every' ||
  when.kind === 'span' ||
  want.against !== null ||
  (want.do === 'change' && when.kind !== 'named');
