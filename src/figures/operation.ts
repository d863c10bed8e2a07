import { parseChineseInteger } from '../text/chinese-numerals.ts';

/** What is to be done with the figures; the first pattern that fits wins. */
export type Operation = 'share' | 'median' | 'average' | 'trend' | 'extreme' | 'compare' | 'sum' | 'value';

const PATTERNS: readonly (readonly [Operation, RegExp])[] = [
  ['share', /占比|[予以分]公开率|占多少|占几成|占百分之|占了多少|的?比例(?:是|有|多|$)|百分之几|占.{0,6}几/],
  ['median', /中位数|中位值/],
  // 年均增长, 日均话务量 and 平均每天 are means that a report prints, or changes.
  [
    'average',
    /(?<![日月人周年])(?:平均(?:数|值|(?:是|为|有)?多少|每年|每个?(?:区县|县区|[区县市省]|单位|部门|机关|地方)|下来|一下)|均值)/,
  ],
  [
    'trend',
    /变化|趋势|[怎咋]么?(?:个)?变|(?:多了|涨了|增了|变多)(?:还是|吗|没有)|(?:少了|降了|变少)(?:还是|吗|没有)|涨|跌|上升|下降|增长|增加了|减少了|同比|[比较](?:上一?年|去年|前一年|上一?个?季度|上一?个?月)|(?:上一?年|去年|前一年|上一?个?季度|上一?个?月)度?(?:同期)?(?:相?比|对比)|[这近前过去]+[两二三四五几]年|逐年|历年|从\d{4}.{0,3}到\d{4}|从\d+\S{0,2}[变增减降升]/,
  ],
  [
    'extreme',
    /哪[个些].{0,12}最|谁.{0,12}最|最[多少高低大小]的?是|排名|排第几|排行|排序|排个?队|从[高多大少低小]到|前[两二三四五六七八九十\d]+(?:名|位|的)/,
  ],
  ['compare', /(?:谁|哪[个家边]).{0,16}[多少高低大]|相比|比较|对比|[和与跟].{2,16}(?:哪个|谁)/],
  [
    'sum',
    /加起来|加总|合计|相加|加在一起|总和|(?<=\p{Script=Han})(?<![参增更新施])加(?![强快大入])(?=\p{Script=Han})/u,
  ],
];

export function findOperation(question: string): Operation {
  return PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'value';
}

/** 微博和微信一共多少: adds what is named before it; 复议总共几件,纠正几件 does not. */
export const addsUp = (question: string, measures: readonly { readonly words: string }[]) => {
  const at = question.search(/一共|总共|共计|共(?=[有多几])/);
  const last = Math.max(-1, ...measures.map(({ words }) => (words ? question.lastIndexOf(words) : -1)));
  return at >= 0 && at > last;
};

/** Is a number wanted? "怎么减少复议" names an indicator but asks for measures; two bare words (办结率 延安) ask for it. */
export const asksFigure = (question: string) =>
  ['trend', 'compare', 'extreme', 'share', 'average', 'median'].includes(findOperation(question)) ||
  /多少|几|数量|总数|总量|占|率|比例|比重|涨|跌|变化|趋势|有没有|是不是|吗|到底/.test(question) ||
  !/怎么|如何|怎样|咋|哪些|什么|为什么|为何|谁/.test(question);

/** A count or a share is asked for in so many words. */
export const asksCount = (question: string) => /多少|几[件条个次家项人份封期]|占比|占|比例/.test(question);

/** 日均话务量: a mean that reports print themselves; the total is no answer to it. */
export const asksMean = (question: string) =>
  /[日月人周]均|平均每(?!年|个?(?:区县|县区|[区县市省]|单位|部门|机关|地方))|每[天日月周](?!公开|更新)/.test(question);

export const asksHowLong = (question: string) => /[几多少]+个?(?:工作)?[天日]|多久|多长时间|期限|时限/.test(question);

export const asksWhen = (question: string) => /何时|什么时候|哪[天年]|几月/.test(question);

/** How to apply, how long it takes, what it costs, whom to turn to: answered from rules and guides. */
export const isProcedural = (question: string) =>
  /找谁|向谁|去哪儿?(?:里)?(?:申请|办|交|提)|(?:哪里|哪儿|在哪)(?:申请|提交)|信息公开条例|第[一二三四五六七八九十百零\d]+条(?!例)|条例(?:规定|里|中|怎么|上|对)|怎么申请|如何申请|哪天|怎么算|怎么填|写哪些|要写|要带|管不管|还能|能延|能让|能改|怎样申请|咋申请|怎么办|咋办|如何办理|多少天|几天|几个工作日|多久|多长时间|什么时候|几月几号|何时|期限|时限|收钱吗|要钱吗|收费吗|要不要钱|每件收|需要什么|要哪些材料|带什么|流程|程序|条件|能不能|可以.{0,10}吗|\d+个?工作日/.test(
    question,
  );

/** 前三名: how many of a ranking are asked for. */
export function topOf(question: string): number | null {
  const numeral = /前(?<numeral>[两二三四五六七八九十\d]+)(?:名|位|的|[\p{P}\s]*$)/u.exec(question)?.groups?.[
    'numeral'
  ];
  if (numeral === undefined) return null;
  const count = /^\d+$/.test(numeral) ? Number(numeral) : parseChineseInteger(numeral);
  return count ?? null;
}
