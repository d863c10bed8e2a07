import type { Whose } from '../../../query/query.ts';
import { isOf, type Piece } from '../piece.ts';
import { excludedNames } from './excluded-names.ts';

/** Which bodies and places a question is about. */
export function whoseOf(pieces: readonly Piece[]): Whose {
  const excluded = excludedNames(pieces);
  const meant = pieces.filter((piece) => !excluded.has(piece));
  const bodies = meant.filter(isOf('body'));
  const places = meant.filter(isOf('place'));
  const isOfHotline = pieces.some(
    ({ means }) =>
      means.kind === 'hotline' || (means.kind === 'measure' && means.of.every((id) => id.startsWith('hotline.'))),
  );
  return {
    bodies: distinct(bodies.map(({ text, means }) => ({ words: text, may: means.may }))),
    places: distinct(places.map(({ means: { as, may } }) => ({ words: as, may }))),
    within: meant.find(isOf('within'))?.means.level ?? null,
    every: meant.some(isOf('every')) || meant.some((piece) => piece.means.kind === 'axis' && piece.means.by === 'body'),
    also: pieces.some(isOf('also')),
    except: [...excluded].filter(isOf('place', 'body')).map(({ text }) => text),
    line: isOfHotline || bodies.some(({ text }) => /热线|12345/.test(text)) ? 'hotline' : null,
  };
}

const distinct = <One extends { readonly words: string }>(named: readonly One[]): One[] =>
  named.filter(({ words }, index) => named.findIndex((other) => other.words === words) === index);
