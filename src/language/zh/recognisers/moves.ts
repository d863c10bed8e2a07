import type { Move } from '../../../query/query.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';

const UNITS: readonly (readonly [unit: Move['unit'], words: string])[] = [
  ['year', '年度?|个年度'],
  ['quarter', '个?季度?'],
  ['month', '个?月'],
  ['week', '个?(?:周|星期|礼拜)'],
];

/** 上一年, 前一年, 上个季度, 下个月: counted from the time that is meant. 结转下一年度 is a row of the form. */
const moves = UNITS.flatMap(([unit, words]) => [
  byPattern(
    'moves',
    new RegExp(
      `(?<!结转|转入?|拖到|留到|比|较|与|跟|和|同)(?:上一?|前一)(?:${words})(?!报|度?结转|比|相比|度?同期)`,
      'g',
    ),
    () => ({
      kind: 'moved',
      move: { unit, by: -1 },
    }),
  ),
  byPattern('moves', new RegExp(`(?<!结转|转入?|拖到|留到)(?:下一?|后一)(?:${words})(?!报)`, 'g'), () => ({
    kind: 'moved',
    move: { unit, by: 1 },
  })),
]);

const nextYear = byPattern('moves', /(?<!连续)第二年|次年/g, () => ({ kind: 'moved', move: { unit: 'year', by: 1 } }));
const sameTime = byPattern('moves', /(?<![比较与跟和同])(?:去年|上年)同期(?!相?比|对比)/g, () => ({
  kind: 'moved',
  move: { unit: 'year', by: -1 },
}));

const BEFORE: readonly (readonly [words: string, unit: Move['unit']])[] = [
  ['(?:去年|上一?年度?|前一年度?|上个年度)(?:同期)?', 'year'],
  ['上一?个?季度', 'quarter'],
  ['[上前]一?个?月', 'month'],
  ['上一?个?(?:周|星期)', 'week'],
];

/** 比去年同期, 跟上季度相比: what is asked about is measured against the time before; 比上年结转 is a row of the form. */
const against = BEFORE.map(([words, unit]) =>
  byPattern(
    'against',
    new RegExp(
      `(?:相?比|较|相较于?|对比)(?:于|起)?${words}(?:度)?(?!度?结转)|(?:[与跟和同])?${words}(?:相比|比起来|比|对比)`,
      'g',
    ),
    () => ({
      kind: 'against',
      move: { unit, by: -1 },
    }),
  ),
);

/** 同比 is against the same time a year before, 环比 against the time just before. */
const printed = byPattern('against', /同比|环比/g, (_, __, [words]) => ({
  kind: 'against',
  move: words === '同比' ? { unit: 'year', by: -1 } : { unit: 'month', by: -1 },
}));

export const MOVES: readonly Recogniser[] = [...moves, nextYear, sameTime, ...against, printed];
