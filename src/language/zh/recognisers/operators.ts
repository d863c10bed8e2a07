import { parseChineseInteger } from '../../../text/chinese-numerals.ts';
import { LEFT_OUT_BEFORE, LEFT_OUT_BEHIND, NEGATIONS } from '../lexicon/exclusions.ts';
import { ALSO, AXES, EACH, OPERATORS, ORDERS, TOTALS } from '../lexicon/operations.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';
import { COMPARISONS } from './comparisons.ts';
import { allMean, byWords } from './fixed-words.ts';

const words = byWords('operators', [
  ...allMean(ALSO, { kind: 'also' }),
  ...OPERATORS.flatMap(([operator, list]) => allMean(list, { kind: 'operation', ...operator })),
  ...AXES.flatMap(([by, list]) => allMean(list, { kind: 'axis', by })),
  ...allMean(ORDERS.most, { kind: 'order', order: 'most' }),
  ...allMean(ORDERS.least, { kind: 'order', order: 'least' }),
  ...allMean(TOTALS, { kind: 'total' }),
  ...allMean(EACH, { kind: 'each' }),
  ...allMean(LEFT_OUT_BEHIND, { kind: 'except', side: 'before' }),
  ...allMean(LEFT_OUT_BEFORE, { kind: 'except', side: 'after' }),
  ...allMean(NEGATIONS, { kind: 'not' }),
]);

/** 自然人除外; no 除外商投资以外. */
const excepted = byPattern('operators', /(?<=\p{Script=Han})除外(?![商国籍资地埠卖包来汇语贸])/gu, () => ({
  kind: 'except',
  side: 'after',
}));

/** 行政许可加行政处罚: between two things that are counted. 加上 may be 加 before 上年结转. */
const pluses = ['加|\\+', '加上'].map((sign) =>
  byPattern(
    'plus',
    new RegExp(
      `(?<=\\p{Script=Han})(?<![参增更新施追附外])(?:${sign})(?![强快大入班密急固油盟工起一总和]|在一起)(?=\\p{Script=Han})`,
      'gu',
    ),
    () => ({ kind: 'operation', do: 'sum' }),
  ),
);

const minus = byPattern('minus', /(?<=\p{Script=Han})减(?![少免轻排税半持])(?=\p{Script=Han})/gu, () => ({
  kind: 'operation',
  do: 'difference',
}));

/** 多了几件, 少几个百分点: how far apart. */
const gaps = byPattern(
  'gaps',
  /(?<![有了共差])[多少高低](?:了|出|出了)?(?:几|多少)(?:个百分点|[个件条次起宗份篇期家])?/g,
  () => ({ kind: 'operation', do: 'difference' }),
);

/** 平均每天接多少个, 一天平均多少: what reports print as 日均 is a figure of its own, not a mean of several. */
const perDay = byPattern(
  'per-day',
  /平均(?:每|一)[天日]|(?:每|一)[天日]平均|日均|每[天日](?=[^,。?]{0,6}?(?:多少|几[个通件条次宗]))/g,
  () => ({ kind: 'words' }),
);

const NUMERAL = '[两二三四五六七八九十]|\\d{1,3}';
const countOf = (numeral: string) => (/^\d+$/.test(numeral) ? Number(numeral) : (parseChineseInteger(numeral) ?? 1));

/** 前三名, 最多的3个, 第二多, 排在前5位. */
const tops = byPattern(
  'tops',
  new RegExp(
    `(?:排?在?前(?<first>${NUMERAL})(?:名|位|家|个(?!月)|(?=的|是|有|[,。?]|$)))|最(?<sort>[多少高低大小])的(?:前)?(?<count>${NUMERAL})(?:个|家|名|位)`,
    'g',
  ),
  ({ first, count = '' }) => ({ kind: 'top', top: countOf(first ?? count) }),
);
const places = byPattern(
  'places',
  new RegExp(`第(?<place>${NUMERAL})(?:多|高|大|名|位|(?=的是))`, 'g'),
  ({ place = '' }) => ({
    kind: 'top',
    top: -countOf(place),
  }),
);
const leastPlaces = byPattern('places', new RegExp(`倒数第(?<place>${NUMERAL})`, 'g'), () => ({
  kind: 'order',
  order: 'least',
}));

/** 最多的3个: which end. */
const ends = byPattern('orders', /最(?<end>[多少高低大小])(?:的|是)?/g, ({ end = '' }) => ({
  kind: 'order',
  order: /[多高大]/.test(end) ? 'most' : 'least',
}));

/** 两个比一下, 三类加起来, 这两家: so many of what is named or was said before. */
const columns = byPattern('columns', /[两二三四五六\d]个(?:数|指标|数字|数值)|各列|整行|各项数/g, () => ({
  kind: 'column',
  column: 'every',
}));

const these = byPattern(
  'these',
  /(?:这|那|前)?(?<count>[两二三四五六七八九十]|(?<![\d.])\d|(?<=[这那])几)(?:大|个)?(?:个(?:县|区|市|镇|乡|局|部门|机关|街道)|个(?!月|季|工作)|家|批|类|项|者|边|样|种|周(?!报)|个月|个季度|个数|地方|单位|地(?!方))(?![报级])/g,
  ({ count = '' }) => ({ kind: 'these', count: count === '几' ? null : countOf(count) }),
);

/** 两年变化, 三年对比: so many years, the last ones where none are named. */
const theseYears = byPattern(
  'these',
  /(?<!\d)(?<count>[两二三四五六七八九])年(?!前|后|内|来|以|级|度|制|期)/g,
  ({ count = '' }) => ({ kind: 'last', years: countOf(count) }),
);

export const OPERATIONS_READ: readonly Recogniser[] = [
  words,
  excepted,
  ...COMPARISONS,
  ...pluses,
  minus,
  gaps,
  perDay,
  columns,
  these,
  theseYears,
  tops,
  places,
  leastPlaces,
  ends,
];
