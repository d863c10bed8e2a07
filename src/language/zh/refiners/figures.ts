import { indicatorOf } from '../../../catalogue/indicators.ts';
import type { Breakdown, Figures, Measure, Operation } from '../../../query/query.ts';
import { isOf, type Piece } from '../piece.ts';
import { measuresOf } from './measures.ts';
import { findPhrases } from './phrases.ts';

/** Where several operations are named, the one that needs the others: 平均增长 is a mean, 合计占比 a share. */
const PRECEDENCE: readonly Operation[] = [
  'adds_up',
  'median',
  'mean',
  'ratio',
  'share',
  'difference',
  'change',
  'rank',
  'compare',
  'sum',
];

/** The numbers that a question asks for, and what is to be done with them. */
export function figuresOf(pieces: readonly Piece[]): Figures {
  const phrases = findPhrases(withLabelOfGlue(pieces));
  const [whole] = measuresOf(phrases.filter(({ isWhole }) => isWhole));
  const tops = pieces.filter(isOf('top')).map(({ means }) => means.top);
  const bound = pieces.find(isOf('bound'));
  const operation = operationOf(pieces);
  const named = measuresOf(phrases.filter(({ isWhole }) => !isWhole));
  const of = named.length === 0 && operation === 'share' && whole === undefined ? dividedByPlaces(pieces) : named;
  return {
    kind: 'figure',
    of,
    do: settled(operation, of, pieces),
    by: axisOf(pieces),
    each: pieces.some(isOf('each')),
    order: pieces.find(isOf('order'))?.means.order ?? null,
    top: tops.find((top) => top > 0) ?? countOf(pieces),
    place: Math.abs(tops.find((top) => top < 0) ?? 0) || null,
    bound: bound ? { is: bound.means.is, value: bound.means.value } : null,
    whole: whole ?? null,
    against: pieces.find(isOf('against'))?.means.move ?? null,
  };
}

/** Words that hardly ever say what is counted: alone before what asks for a number, they are its label (文件信息占多少). */
function withLabelOfGlue(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some(isOf('measure', 'words', 'applicant', 'outcome', 'requestChannel', 'rate', 'topic', 'these')))
    return pieces;
  const asks = pieces.findIndex(
    ({ means }) => means.kind === 'ask' || (means.kind === 'operation' && means.do === 'share'),
  );
  let from = asks;
  while (from > 0 && isSlight(pieces[from - 1])) from--;
  const [first, ...others] = pieces.slice(Math.max(0, from), Math.max(0, asks));
  const text = [first, ...others].map((piece) => piece?.text ?? '').join('');
  const last = others.at(-1) ?? first;
  if (!first || !last || text.length < LABEL) return pieces;
  const label: Piece = { start: first.start, end: last.end, text, means: { kind: 'words' }, by: 'unknown' };
  return [...pieces.slice(0, from), label, ...pieces.slice(asks)];
}

/** Characters of the shortest such label. */
const LABEL = 4;
const isSlight = (piece: Piece | undefined) =>
  piece !== undefined &&
  (piece.means.kind === 'glue' || piece.means.kind === 'verb') &&
  piece.by !== 'particles' &&
  piece.text.length >= 2;

/** 宿迁的申请里泗洪县占多少: the part is a place, and what is counted is named for both. */
const dividedByPlaces = (pieces: readonly Piece[]): Measure[] =>
  pieces.filter(isOf('place')).length < 2
    ? []
    : measuresOf([
        {
          material: pieces.filter(isOf('measure')),
          scene: [],
          ask: null,
          excluded: new Set(),
          joined: false,
          isWhole: false,
        },
      ]);

/** 自己提的有几成: a rate of what is counted is a share; a sum of one figure is that figure. */
function settled(operation: Operation, of: readonly Measure[], pieces: readonly Piece[]): Operation {
  if (operation === 'sum' && of.length === 1 && isOfOne(pieces)) return 'value';
  const isCounted = ({ of: ids }: Measure) => ids.length > 0 && ids.every((id) => indicatorOf(id)?.kind === 'count');
  return operation === 'value' && of.length > 0 && of.every((one) => one.unit === '%' && isCounted(one))
    ? 'share'
    : operation;
}

/** 一共有多少件 of one body in one year adds nothing up. */
function isOfOne(pieces: readonly Piece[]): boolean {
  if (pieces.some(isOf('operation', 'these', 'within', 'every', 'axis', 'span', 'last', 'everyYear', 'also')))
    return false;
  const years = pieces.filter(isOf('year')).flatMap(({ means }) => means.years);
  return (
    new Set(pieces.filter(isOf('place', 'body')).map(({ text }) => text)).size <= 1 &&
    years.length <= 1 &&
    pieces.filter(isOf('part')).length <= 1
  );
}

/** 三类加起来, 两批合计: how many of them. */
const countOf = (pieces: readonly Piece[]) => pieces.find(isOf('these'))?.means.count ?? null;

function operationOf(pieces: readonly Piece[]): Operation {
  const named = pieces.filter(isOf('operation')).map(({ means }) => means.do);
  const main = PRECEDENCE.find((operation) => named.includes(operation));
  if (main && main !== 'compare' && main !== 'sum') return main;
  if (pieces.some(isOf('top'))) return 'rank';
  if (pieces.some(isOf('order'))) return 'extreme';
  if (pieces.some(isOf('against'))) return 'change';
  if (main) return main;
  return pieces.some(isOf('total')) && addsUp(pieces) ? 'sum' : 'value';
}

/** 一共 adds up what is named; 总量 behind a word is a part of its name. */
function addsUp(pieces: readonly Piece[]): boolean {
  const isOfSeveral = pieces.some(({ means }) => means.kind === 'these' && (means.count ?? 2) > 1);
  return (
    isOfSeveral || pieces.some(({ means, text }) => means.kind === 'total' && !/^总(?:数|量|数量|件数)$/.test(text))
  );
}

function axisOf(pieces: readonly Piece[]): Breakdown | null {
  const named = pieces.find(isOf('axis'))?.means.by;
  return named ?? (pieces.some(isOf('within', 'every')) ? 'body' : null);
}
