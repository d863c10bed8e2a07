import { parseChineseInteger } from '../../../text/chinese-numerals.ts';
import type { Part } from '../../../query/query.ts';
import { byPattern, found, type Found, type Recogniser } from '../recogniser.ts';

const numberOf = (numeral: string) =>
  /^\d+$/.test(numeral)
    ? Number(numeral)
    : numeral === '元' || numeral === '首'
      ? 1
      : (parseChineseInteger(numeral) ?? 0);

export const monthPart = (month: number): Part => `-${String(month).padStart(2, '0')}`;

const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元]';

/** 11月, 十一月, 5月份; a day of a month and 月底 are no month of figures. */
const months = byPattern(
  'months',
  new RegExp(
    String.raw`(?<![\d十个上下前后每.])(?<month>${MONTH})月份?(?!\d+[日号]|[日号](?!报)|[底末初内前后]|以[内前后])`,
    'g',
  ),
  ({ month = '' }) => ({ kind: 'part', part: monthPart(numberOf(month)) }),
);

/** What reports call by a name of their own: 1-3月 is the first quarter. */
const AS_ONE: Readonly<Record<string, Part>> = {
  '1-3': 'Q1',
  '4-6': 'Q2',
  '7-9': 'Q3',
  '10-12': 'Q4',
  '1-6': 'H1',
  '7-12': 'H2',
  '1-9': 'Q1-3',
  '1-12': 'year',
};

/** 1-6月, 1至2月: the half that is meant, or each month of it. */
const monthSpans: Recogniser = {
  name: 'month-spans',
  find: (text) =>
    Array.from(
      text.matchAll(new RegExp(String.raw`(?<![\d.])(?<from>${MONTH})月?(?:[~～—–-]|至|到)(?<to>${MONTH})月份?`, 'g')),
    ).flatMap((match): Found[] => {
      const [from, to] = [numberOf(match.groups?.['from'] ?? ''), numberOf(match.groups?.['to'] ?? '')];
      const whole = AS_ONE[`${from}-${to}`];
      if (from >= to) return [];
      return [
        found(match.index, match.index + match[0].length, {
          kind: 'part',
          part: whole ?? `${monthPart(from)}${monthPart(to)}`,
        }),
      ];
    }),
};

const quarters = byPattern(
  'quarters',
  /(?<first>前)?第?(?<quarter>[一二三四1-4首])季度?(?!报)|[Qq](?<sign>[1-4])(?!\d)/g,
  ({ first, quarter = '', sign }) => {
    const index = numberOf(sign ?? quarter);
    // 前一季度 is the one before.
    if (first !== undefined && index === 1) return null;
    return first !== undefined && index > 1
      ? { kind: 'part', part: `Q1-${index}` }
      : { kind: 'part', part: `Q${index}` };
  },
);

const halves = byPattern('halves', /(?<half>[上下])半年/g, ({ half }) => ({
  kind: 'part',
  part: half === '上' ? 'H1' : 'H2',
}));

const weeks = byPattern(
  'weeks',
  /(?:第|(?<![\d.前后近每满差]))(?<week>[1-5]?\d|(?<=第)[一二三四五六七八九十]{1,3})周(?![年岁期内后])/g,
  ({ week = '' }) => ({
    kind: 'part',
    part: `W${numberOf(week)}`,
  }),
);

const wholes = byPattern('whole-years', /全年(?!级)|整年|一整年/g, () => ({ kind: 'part', part: 'year' }));

export const PARTS_OF_YEARS: readonly Recogniser[] = [months, monthSpans, quarters, halves, weeks, wholes];
