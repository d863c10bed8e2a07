/** How the titles of reports end; in running text only these are taken for the document's own title. */
export const REPORT = String.raw`(?:政府)?信息公开(?:工作)?(?:情况)?(?:年度报告|年报|情况报告|报告)|年度报告书?|运行情况(?:通报|分析报告|报告)|工作年报`;
/** On a line of its own a title may also be that of a guide, a regulation or a bulletin. */
const ANY = String.raw`${REPORT}|统计数据|月报|季报|公开指南|须知|指南|条例|办法|实施细则|规定`;

export const NAME = String.raw`[\p{Script=Han}\d()·〔〕]`;
const OWN_LINE = new RegExp(String.raw`^(?<title>${NAME}{2,50}?(?:${ANY}))(?:[(（].{1,16}[)）])?$`, 'u');
const REPORT_LINE = new RegExp(String.raw`^${NAME}{2,50}?(?:${REPORT})(?:[(（].{1,16}[)）])?$`, 'u');

/** Without the marks of headings, white space and bars. */
export const packed = (line: string) => line.replace(/^#+\s*|[\s|]+/g, '');

/** The title that a packed line consists of; of what stands in brackets behind it a year is part of it. */
export function titleOfLine(line: string): string | undefined {
  const title = OWN_LINE.exec(line)?.groups?.['title'];
  if (title === undefined || !isOwn(title)) return undefined;
  return !hasYear(title) && hasYear(line) ? line : title;
}

/** A title without the year behind it: 某局政府信息公开工作年度报告(2023年度). */
export const withoutYearBehind = (title: string) => title.replace(/[(（][^()（）]*年[^()（）]*[)）]$/, '');

/** Whether a packed line is the title of a report, and not of a guide or a regulation. */
export const isReportLine = (line: string) => REPORT_LINE.test(line) && isOwn(line);

export const hasYear = (title: string) => /(?:19|20)\d{2}年/.test(title);

/** Not the law or the notice that the report is based on, not "本报告". */
export const isOwn = (title: string) =>
  !/^(?:中华人民|国务院|本|我|根据|关于印发|按照|依据|省|首页)|等文件|通知/.test(title) ||
  /^中华人民共和国.*条例$/.test(title);

/** A name that says whose document it is: 政府信息公开年报 alone is that of a column. */
export const namesBody = (title: string) =>
  !/^(?:(?:19|20)\d{2}年度?)?(?:政府|政务|依申请|主动)?(?:信息公开|公开)/.test(title);

/** The same title with words left out, such as the body or its 人民政府. */
export function isPartOf(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
