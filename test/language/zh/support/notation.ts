import { fullName } from '../../../../src/catalogue/regions.ts';
import type { Figures, Measure, Move, Query, Want, When, Whose } from '../../../../src/query/query.ts';

/**
 * A query in one line, for people who check a corpus:
 *
 *     figure foi.received[nat]/件 · sum by:period · 2021–2023 −2022 · 延安市宝塔区 −定西市
 *
 * What is wanted · what is done with it · when · whose. A measure is its indicator (several: `|`) or its “words”, with the
 * applicants in brackets, the words that narrow it in braces, the unit behind a slash, and ! before what is left out.
 */
export const notationOf = ({ want, whose, when, scope }: Query): string =>
  [...wantOf(want), want.kind === 'refuse' ? '' : whenOf(when), whoseOf(whose), scope ?? '']
    .filter(Boolean)
    .join(' · ');

function wantOf(want: Want): string[] {
  switch (want.kind) {
    case 'figure':
      return [`figure ${measuresOf(want)}`.trim(), doneWith(want)];
    case 'claim':
      return [
        `claim ${want.relation} ${want.said.map(({ value, unit }) => `${value}${unit ?? ''}`).join(' ')}`.trim(),
        measuresOf(want.figures),
        doneWith(want.figures),
      ];
    case 'rule':
      return [want.article === null ? `rule${want.asked ? ` ${want.asked}` : ''}` : `rule §${want.article}`];
    case 'contact':
      return [`contact ${want.ways.join(' ')}${want.words.length > 0 ? ` of ${want.words.join(' ')}` : ''}`];
    case 'text':
      return [want.topic === null ? `text “${want.words}”` : `text ${want.topic}`];
    case 'refuse':
      return [`refuse ${want.reason}`];
    case 'talk':
      return [`talk ${want.act}`];
    case 'register':
    case 'checks':
    case 'request':
    case 'nothing':
      return [want.kind];
  }
}

const measuresOf = ({ of }: Figures) => of.map(measureOf).join(' + ');

export function measureOf({ of, words, narrowed, applicants, except, unit }: Measure): string {
  const narrow = narrowed.filter((word) => of.length > 0 || word !== words);
  return [
    except ? '!' : '',
    of.length > 0 ? of.join('|') : `“${words}”`,
    applicants.length > 0 ? `[${applicants.join(' ')}]` : '',
    narrow.length > 0 ? `{${narrow.join(' ')}}` : '',
    unit ? `/${unit}` : '',
  ].join('');
}

const doneWith = ({ do: operation, by, each, order, top, place, bound, whole, against }: Figures): string =>
  [
    operation,
    whole ? `of:${measureOf({ ...whole, unit: null })}` : '',
    by ? `by:${by}` : '',
    each ? 'each' : '',
    order ?? '',
    top === null ? '' : `top:${top}`,
    place === null ? '' : `place:${place}`,
    bound ? `${bound.is}:${bound.value}` : '',
    against ? `against:${moveOf(against)}` : '',
  ]
    .filter(Boolean)
    .join(' ');

const moveOf = ({ unit, by }: Move) => `${unit}${by > 0 ? '+' : ''}${by}`;
const without = (left: readonly (string | number)[]) => (left.length > 0 ? ` −${left.join(' −')}` : '');

function whenOf(when: When): string {
  switch (when.kind) {
    case 'newest':
      return '';
    case 'named':
      return when.moments.map(({ year, part }) => `${year ?? ''}${part ?? ''}`).join(', ');
    case 'span':
      return `${when.from ?? ''}–${when.to ?? ''}${without(when.except)}`;
    case 'last':
      return `last ${when.years}${without(when.except)}`;
    case 'every':
      return `every year${without(when.except)}`;
    case 'moved':
      return moveOf(when.move);
  }
}

function whoseOf({ bodies, places, within, every, also, except, line }: Whose): string {
  const named = [...places.map(({ may, words }) => may.map(fullName).join('|') || `?${words}`), ...bodiesOf(bodies)];
  return [
    named.join(', '),
    within ? `each ${within}` : '',
    every ? 'everybody' : '',
    also ? 'also' : '',
    line ?? '',
    without(except).trim(),
  ]
    .filter(Boolean)
    .join(' ');
}

const bodiesOf = (bodies: Whose['bodies']) => bodies.map(({ may, words }) => may.join('|') || `?${words}`);
