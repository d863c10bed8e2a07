/** What stands around the name of a place and tells whether it is one. */

const HAN = /\p{Script=Han}/u;
const LEADS = new Set('在问查看找到去对给是请从向比让由与及跟或把将的了说和年下除含算括');

/** Nothing, no Chinese character, or a word that introduces stands before the offset. */
export function isOpen(text: string, start: number): boolean {
  const previous = text.charAt(start - 1);
  return !HAN.test(previous) || LEADS.has(previous) || text.startsWith('年度', start - 2);
}

/** No Chinese character stands before the offset: a clause begins. */
export const isClauseStart = (text: string, start: number): boolean => !HAN.test(text.charAt(start - 1));

/** 龙口镇 and 延安路 are other places than 龙口 and 延安. */
export const isTown = (rest: string): boolean =>
  /^(镇|乡|村|街|路(?!桥)|社区|大道|大学|学院|中学|小学|银行|集团|公司)/.test(rest);

/** What often follows a place: 信息公开, 去年, 和 another. */
export const follows = (rest: string): boolean =>
  /^(\P{Script=Han}|$|[和与跟及的有是在区县市局]|收到|公开|信息|政府|行政|去年|今年|前年|依申请|哪)/u.test(rest);

/** A year or a government behind a name tells that a place is meant: 和平2023年. */
export const isAskedAbout = (rest: string): boolean => /^(\s*(19|20)\d\d|(人民)?政府)/.test(rest);

/** 2021年, 2021年度 before a name. */
export const isBehindYear = (text: string, start: number): boolean =>
  /(?:19|20)\d\d年度?$/.test(text.slice(Math.max(0, start - 6), start));

/** What a report says of its place directly behind the name: 收到多少件, 政府信息公开. */
export const reports = (rest: string): boolean => /^(收到|公开|政府|信息公开|依申请|行政|主动公开)/.test(rest);

/** 教育局, 水务局 behind a name; 改造格局 and 发展大局 are no bodies. */
export const hasBureau = (rest: string): boolean =>
  /^\p{Script=Han}{2,4}(?<![格布大全结开])局(?![面部限势])/u.test(rest);

const TAKES_ENDING: Readonly<Record<string, RegExp>> = { 市: /^[场面值价]/, 区: /^[域间块别位划]/, 旗: /^[帜舰下]/ };

/** Does the text behind a name make its ending part of another word (市场, 区域)? */
export const breaksEnding = (name: string, rest: string): boolean =>
  TAKES_ENDING[name.at(-1) ?? '']?.test(rest) ?? false;
