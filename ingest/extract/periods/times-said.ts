/** A time that a sentence says, as it stands there. Packed: without white space. */
export interface SaidTime {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const YEAR = String.raw`(?:19|20)\d{2}年`;
const MONTH = String.raw`\d{1,2}月(?:份)?`;
const DATE = String.raw`(?:${YEAR}度?(?:${MONTH})?|${MONTH})(?:\d{1,2}日)?`;
const JOIN = '(?:年度?)?(?:[-—–~至到]{1,2}|起至)';
const PART = '(?:第?[一二三四1-4]季度|[上下]半年)';
const TIME = [
  String.raw`(?:自|从)?(?:${DATE}|\d{4})${JOIN}(?:${DATE}|\d{1,2}日)(?:以来)?`,
  String.raw`(?:${DATE})(?:${PART})?(?:以来|起|至今|开始)?(?:底|末)?(?:的?\d{1,2}年(?:里|间|来))?`,
  String.raw`(?:${YEAR}度?)?${PART}`,
  '(?:上一?年|去年|前一年|往年)(?:度)?(?:同期)?|上年同期|同期|上一?个?(?:月|季度|半年)(?:份)?|前年',
  '(?:近|过去|最近)[一二两三四五六七八九十\\d]{1,3}(?:个)?(?:年|月)(?:来)?|历年(?:来|以来)?|[开成][通立办网]以来|十[二三四五]五(?:时期|期间)?以来|累计自',
  '今年(?:以来)?|本年度?|本月|本季度|当月|全年|当年|年内|报告期内?|截[至止]目前|目前|至今',
].join('|');
const TIMES = new RegExp(TIME, 'g');

/** Every time that is said before a figure, in order. */
export const timesSaid = (words: string): SaidTime[] =>
  Array.from(words.matchAll(TIMES), ({ 0: said, index }) => ({ words: said, start: index, end: index + said.length }));
