import { holdsStopWord } from '../names/stop-words.ts';
import { withArabicDates } from '../times/arabic-dates.ts';
import { isAboutReport, readTitle } from './read-title.ts';

const YEAR = String.raw`(?:(?:19|20)\d{2}|[二一][〇○◯零0Oo九][〇○◯零0Oo一二三四五六七八九]{2})年`;
/** How the titles of reports end; in running text only these are taken for the document's own title. */
export const REPORT = String.raw`(?:(?:政府|政务)?信息|政务)公开(?:工作)?(?:${YEAR}度?)?(?:工作)?(?:情况)?(?:年度(?:工作)?报告|年报|情况的?报告|的?报告)|年度报告书?|运行(?:情况|分析|数据|统计)(?:的?(?:通报|分析报告|分析|报告|统计))?|(?:受理|办理|话务|服务|工作)(?:情况|数据)的?(?:通报|分析报告|分析|报告|统计)|工作年报`;
/** On a line of its own a title may also be that of a guide, a regulation or a bulletin. */
const ANY = String.raw`${REPORT}|情况的?通报|统计数据|[年月季周]报|[专简快]报|公开工作(?:情况|总结)|(?:受理|办理|话务|诉求|工单|办件|服务)(?:情况|分析|统计)|(?:数据|诉求|工单|热线|月度|季度|年度|专题)分析(?:报告)?|热线[^。]{0,12}(?:报告|通报|总结)|公开[^。]{0,16}(?:对比|比对|对照|比较|汇总)(?:表|分析|情况|报告)?|公开指南|须知|指南|条例|办法|实施细则|规定`;

export const NAME = String.raw`(?:[\p{Script=Han}\d()·〔〕"“”○◯]|(?<=[二一〇○])[Oo]|(?<=[\d月])[-—–~](?=\d))`;
const BEHIND = String.raw`(?:[(（【〔[][^()（）]{1,30}[)）】〕\]]|${YEAR}度?)?`;
/** (图解), 【公开】 before a title. */
const REMARK = /^[(【[][^()【】[\]]{1,8}[)】\]](?=\p{Script=Han}|\d)/u;
const OWN_LINE = new RegExp(String.raw`^(?<title>${NAME}{2,50}?(?:${ANY}))${BEHIND}$`, 'u');
const REPORT_LINE = new RegExp(String.raw`^${NAME}{2,50}?(?:${REPORT})${BEHIND}$`, 'u');
/** Headings of chapters end like titles: they are numbered, or name neither a body nor a time. */
const WEAK = /(?:情况|分析|总结|办法|规定|数据)$/;

/** The title that a packed line consists of; of what stands in brackets behind it a year is part of it. */
export function titleOfLine(written: string): string | undefined {
  const line = written.replace(REMARK, '');
  const title = OWN_LINE.exec(line)?.groups?.['title'];
  if (title === undefined || /^[(\d]{1,2}[)一二三四五六七八九十]/.test(title) || !isOwn(title) || isHeading(title))
    return undefined;
  return !hasYear(title) && hasYear(line) ? line : title;
}

function isHeading(title: string): boolean {
  if (!WEAK.test(title) && !title.endsWith('报告')) return false;
  const { body, time, unread } = readTitle(title);
  return holdsStopWord(unread) || (WEAK.test(title) && isAboutReport(title) && body === null && time === null);
}

/** Whether a packed line is the title of a report, and not of a guide or a regulation. */
export const isReportLine = (line: string) => REPORT_LINE.test(line) && isOwn(line);

export const hasYear = (title: string) => /(?:19|20)\d{2}(?:年|[./]\d{1,2}[./])/.test(withArabicDates(title));

/** The law, or words that refer to the report and are no title; 中华人民共和国某海关 and 省水利厅 are bodies. */
const FOREIGN_START =
  /^(?:中华人民共和国(?!\p{Script=Han}{2,4}(?:部|署|海关))|国务院(?!\p{Script=Han}{0,12}\d{4}年)|[本我]|根据|按照|依据|首页|省(?!\p{Script=Han}{1,10}(?:局|厅|委|办)))/u;
/** What a superior asks for: the notice that a report is based on. */
const NOTICE = /关于(?:做好|开展|印发|编制|报送|转发)|等文件|通知/;

/** Not the law or the notice that the report is based on, not "本报告". */
export const isOwn = (title: string) =>
  (!FOREIGN_START.test(title) && !NOTICE.test(title)) || /^中华人民共和国.*条例$/.test(title);

/** A name that says whose document it is: 政府信息公开年报 alone is that of a column. */
export const namesBody = (title: string) =>
  !isTimeAlone(title) &&
  !/^(?:(?:19|20)\d{2}年度?)?(?:政府|政务|依申请|主动)?(?:信息公开|公开)/.test(withArabicDates(title));

/** 2023年10月份运行情况. */
function isTimeAlone(title: string): boolean {
  const { body, time, unread } = readTitle(title);
  return body === null && time !== null && unread === '';
}

/** The same title with words left out, such as the body or its 人民政府. */
export function isPartOf(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
