import type { Year } from '../../../domain/ids.ts';
import type { Moment, When } from '../../../query/query.ts';
import { isOf, type Piece } from '../piece.ts';
import { excludedNames } from './excluded-names.ts';

/** Of when a question asks: the years and their parts that it names, or how far from another time. */
export function whenOf(pieces: readonly Piece[]): When {
  const excluded = excludedNames(pieces);
  const except = [...excluded].filter(isOf('year')).flatMap(({ means }) => means.years);
  const named = pieces.filter((piece) => !excluded.has(piece)).filter(isOf('year'));
  const parts = [...new Set(pieces.filter(isOf('part')).map(({ means }) => means.part))];
  const span = pieces.find(isOf('span'));
  if (span && parts.length === 0) return { kind: 'span', from: span.means.from, to: span.means.to, except };
  const years = [...new Set(named.flatMap(({ means }) => means.years))];
  const [first, ...others] = momentsOf(pieces, years, parts);
  if (first) return { kind: 'named', moments: [first, ...others], said: saidOf(named) };
  const moved = pieces.find(isOf('moved'));
  if (moved) return { kind: 'moved', move: moved.means.move, said: moved.text };
  const last = pieces.find(isOf('last'));
  if (last) return { kind: 'last', years: last.means.years, except };
  const isEvery = pieces.some(
    (piece) => piece.means.kind === 'everyYear' || (piece.means.kind === 'axis' && piece.means.by === 'period'),
  );
  return isEvery || except.length > 0 ? { kind: 'every', except } : { kind: 'newest' };
}

const saidOf = (years: readonly Piece<Extract<Piece['means'], { kind: 'year' }>>[]) => {
  const said = years.flatMap(({ means }) => means.said ?? []);
  return said.length > 0 ? said.join('、') : null;
};

/** Each part belongs to the last year before it (2024年一季度和2025年一季度); parts without any to no year, years alone to none. */
function momentsOf(pieces: readonly Piece[], years: readonly Year[], parts: readonly string[]): Moment[] {
  if (parts.length === 0) return years.map((year) => ({ year, part: null }));
  const moments: Moment[] = [];
  let since: Year[] = [];
  let isOpen = false;
  for (const { means } of pieces) {
    if (means.kind === 'year') {
      since = isOpen ? [...since, ...means.years] : [...means.years];
      isOpen = true;
    } else if (means.kind === 'part') {
      const meant = since.length > 0 ? since : years.slice(0, 1);
      moments.push(...(meant.length > 0 ? meant : [null]).map((year) => ({ year, part: means.part })));
      isOpen = false;
    }
  }
  const covered = new Set(moments.map(({ year }) => year));
  return [...moments, ...years.filter((year) => !covered.has(year)).map((year) => ({ year, part: null }))];
}
