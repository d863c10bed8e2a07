/** What is to be done with the figures; the first pattern that fits wins. */
export type Operation = 'share' | 'trend' | 'extreme' | 'compare' | 'sum' | 'value';

const PATTERNS: readonly (readonly [Operation, RegExp])[] = [
  ['share', /占比|占多少|占几成|占百分之|占了多少|的?比例(?:是|有|多|$)|百分之几|占.{0,6}几/],
  [
    'trend',
    /变化|趋势|涨|跌|上升|下降|增长|增加了|减少了|同比|比上年|比上一年|比去年|比前一年|[这近前过去]+[两二三四五几]年|逐年|历年|从\d{4}.{0,3}到\d{4}/,
  ],
  ['extreme', /哪[个些].{0,12}最|谁.{0,12}最|最[多少高低大小]的?是|排名|排第几|排行/],
  ['compare', /(?:谁|哪[个家边]).{0,14}[多少高低大]|相比|比较|对比|[和与跟].{2,16}(?:哪个|谁)/],
  ['sum', /加起来|加总|合计|相加|加在一起|总和|(?<=[\p{Script=Han}])加(?=[\p{Script=Han}])/u],
];

export function findOperation(question: string): Operation {
  return PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'value';
}

/** How to apply, how long it takes, what it costs, whom to turn to: answered from rules and guides. */
export const isProcedural = (question: string) =>
  /怎么申请|如何申请|怎样申请|咋申请|怎么办|咋办|如何办理|多少天|几天|几个工作日|多久|多长时间|什么时候|几月几号|何时|期限|时限|收钱吗|要钱吗|收费吗|要不要钱|需要什么|要哪些材料|带什么|流程|程序|条件|能不能|可以.{0,10}吗|\d+个?工作日/.test(
    question,
  );
