import { at, figure, last, line, type Line, measure, part, place, printed, type Query, whose } from './build.ts';
import { APPLICANTS, COUNTED, SUBJECTS, YEARS } from './vocabulary.ts';

const MOVES = [
  ['前一年', 'year', -1],
  ['上一年', 'year', -1],
  ['上个季度', 'quarter', -1],
  ['下个月', 'month', 1],
  ['次年', 'year', 1],
  ['上个月', 'month', -1],
] as const;

/** What is said after an answer: one part of the question before, or an operation over what was stated. */
export const followUps = (): Line[] => [
  ...YEARS.filter((_, index) => index % 2 === 0).flatMap(({ words, means }): Line[] => [
    line(`${words}呢`, { when: means }),
    line(`那${words}的呢？`, { when: means }),
  ]),
  ...SUBJECTS.filter((_, index) => index % 2 === 1).flatMap(({ words, means }): Line[] => [
    line(`${words}呢`, { whose: means }),
    line(`那${words}呢？`, { whose: means }),
    line(`换成${words}`, { whose: means }),
  ]),
  ...COUNTED.map(({ words: [name = ''], id }) => line(`${name}呢`, { want: figure([measure(id)]) })),
  ...COUNTED.map(({ words: [name = ''], id, units: [unit = ''] }) =>
    line(`那${name}有几${unit}`, { want: figure([measure(id, { unit })]) }),
  ),
  ...APPLICANTS.map(({ words, means }) =>
    line(`${words}的呢`, { want: figure([printed(words, { applicants: means })]) }),
  ),
  ...MOVES.flatMap(([words, unit, by]): Line[] => [
    line(`${words}呢`, { when: { kind: 'moved', move: { unit, by }, said: '' } }),
    line(`那${words}的？`, { when: { kind: 'moved', move: { unit, by }, said: '' } }),
  ]),
  ...(
    [
      ['两个比一下', figure([], { do: 'compare', top: 2 })],
      ['哪个多', figure([], { do: 'compare' })],
      ['差多少', figure([], { do: 'difference' })],
      ['相差多少', figure([], { do: 'difference' })],
      ['加起来呢', figure([], { do: 'sum' })],
      ['平均呢', figure([], { do: 'mean' })],
      ['中位数呢', figure([], { do: 'median' })],
      ['哪年最高', figure([], { do: 'extreme', by: 'period', order: 'most' }), { kind: 'every', except: [] }],
      ['占多少', figure([], { do: 'share' })],
      ['是增是减', figure([], { do: 'change' })],
      ['排第几', figure([], { do: 'rank' })],
    ] as const satisfies readonly (readonly [string, Query['want'], Query['when']?])[]
  ).map(([question, want, when]) => line(question, { want, ...(when ? { when } : {}) })),
  line('近三年的呢', { when: last(3) }),
  line('上半年呢', { when: part(null, 'H1') }),
  line('11月呢', { when: part(null, '-11') }),
  line('把洪泽区也加进来', { whose: { ...place('洪泽区'), also: true } }),
  line('各区县呢', { whose: whose({ within: 'county' }) }),
  line('所有单位的呢', { whose: whose({ every: true }) }),
  line('2022和2023年呢', { when: at(2022, 2023) }),
];
