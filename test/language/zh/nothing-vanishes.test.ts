import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meaning, Piece } from '../../../src/language/zh/piece.ts';
import { ROOMS } from './grammar/rooms.ts';
import { COUNTED, NARROWING, SUBJECTS, YEARS } from './grammar/vocabulary.ts';
import { readTyped } from './support/context.ts';

/** They hold a sentence together or say a little of what the figure's own words say; nothing hangs on them. */
const EMPTY: ReadonlySet<Meaning['kind']> = new Set([
  'glue',
  'stop',
  'verb',
  'talk',
  'and',
  'in',
  'ask',
  'total',
  'how',
  'why',
]);

/** 除…以外, 变化趋势, 是38件对吗: said twice, so that one of both may go. */
const isSaidTwice = (piece: Piece, pieces: readonly Piece[]) =>
  pieces.some((other) => other !== piece && ALIKE[piece.means.kind]?.includes(other.means.kind));
const ALIKE: Partial<Record<Meaning['kind'], readonly Meaning['kind'][]>> = {
  except: ['except'],
  operation: ['operation', 'against'],
  claim: ['number'],
  everyYear: ['axis'],
  // 结转下年度的申请, 网上的申请
  measure: ['measure', 'requestChannel', 'rate'],
};

/** Pieces that can be dropped from a question without its query becoming another. */
function idleIn(question: string): string[] {
  const { text, query, pieces } = readTyped(question);
  if (query.want.kind !== 'figure' && query.want.kind !== 'claim') return [];
  const meant = JSON.stringify(query);
  return pieces
    .filter((piece) => !EMPTY.has(piece.means.kind) && !isSaidTwice(piece, pieces))
    .filter(({ start, end }) => JSON.stringify(readTyped(text.slice(0, start) + text.slice(end)).query) === meant)
    .map((piece) => piece.text);
}

describe('dropping a content word changes what a question means', () => {
  const questions = Object.values(ROOMS).flatMap((lines) => lines.map(([question]) => question));

  test('of the corpus', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), (question) => {
        expect(idleIn(question)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('of what nobody wrote down', () => {
    const word = fc.constantFrom(...NARROWING, '撤销', '废止', '网上', '维持', '自然人', '企业', '上半年', '公开率');
    const measured = fc.constantFrom(...COUNTED.flatMap(({ words }) => words));
    const subject = fc.constantFrom(...SUBJECTS.map(({ words }) => words));
    const time = fc.constantFrom(...YEARS.map(({ words }) => words));
    fc.assert(
      fc.property(subject, time, word, measured, (w, t, narrowing, m) => {
        expect(idleIn(`${w}${t}${narrowing}的${m}有多少`)).toEqual([]);
        expect(idleIn(`${w}${t}${m}里${narrowing}有多少`)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Each with something that it is said of, so that leaving it out leaves a question. */
const OPERATORS: readonly (readonly [kind: string, ...questions: string[]])[] = [
  ['leaving out', '〔除〕N〔以外的〕行政处罚多少件', '行政处罚〔不算〕N多少件', 'N〔除外〕行政处罚多少件'],
  ['not', '〔不是〕N的行政处罚多少件', '〔非〕N的行政处罚多少件', '〔没有〕N的行政处罚多少件'],
  ['less', 'N〔减去〕行政处罚是多少', 'N和行政处罚〔相差〕多少', 'N比行政处罚〔多出多少〕'],
  ['times', 'N是行政处罚的〔几倍〕', 'N〔除以〕行政处罚', 'N与行政处罚〔之比〕'],
  ['since, before', '2021年〔以来〕N多少件', '2021年〔之前〕N多少件', '2021年〔之后〕N多少件'],
  ['bounds', '哪些单位N〔超过30件〕', '哪些单位N〔不到30件〕', '哪些单位N〔30件以上〕'],
  ['mean', '近三年N〔平均〕多少件', '近三年N〔年均〕多少件', '近三年N〔平均每年〕多少件'],
  ['median', '近三年N的〔中位数〕', '近三年N的〔中间数〕', '近三年N的〔中位值〕'],
  ['sum', '近三年N〔累计〕多少件', '近三年N〔之和〕多少件', '近三年N〔一共〕多少件'],
  ['rank', '哪些单位N〔最多〕', '各单位N〔倒数第一〕', '各单位N〔排名〕'],
  ['share', 'N在行政处罚里〔占比〕多少', 'N〔占〕行政处罚多少', 'N占行政处罚的〔百分比〕'],
  ['trend', '近三年N〔越来越多〕', '近三年N〔变化〕', '近三年N〔逐年增加〕'],
  ['each', '近三年N〔按年〕多少件', '〔各单位〕N多少件', 'N〔按申请人〕多少件'],
];
const NOUNS = ['酒驾', '停车位', '教师', '学校', '拆迁', '派单', '养老床位', '外商投资', '危化品', '绿化面积'];

describe('operators beside words that only reports know', () => {
  const marked = /〔([^〕]*)〕/g;
  test.each(OPERATORS)('%s', (_, ...questions) => {
    const lost = questions.flatMap((pattern) =>
      NOUNS.flatMap((noun) => {
        const question = pattern.replaceAll('N', noun);
        const whole = readTyped(question.replaceAll(marked, '$1'));
        const without = readTyped(question.replaceAll(marked, ''));
        const isHeard = JSON.stringify(whole.query) !== JSON.stringify(without.query) || /占行政处罚的/.test(question);
        const isNamed = JSON.stringify(whole.query.want).includes(noun);
        return isHeard && isNamed ? [] : [question];
      }),
    );
    expect(lost).toEqual([]);
  });
});
