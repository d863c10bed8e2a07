const NUMBER = String.raw`(?:[一二三四五六七八九十]{1,3}\s*[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}\s*[.、](?!\d))`;
const WORDS = String.raw`(?![无未没零])[^。;:,!?|\n\d]{2,30}?`;
const ENDING = '(?:情况|概况|概述|方面|事项|工作|建设|管理|保障|问题|措施|打算|内容|公开)';

/** Parts that every report has; they are known as headings even where the sentence runs on without a mark. */
const KNOWN = [
  '总体情况',
  '主动公开(?:政府信息)?的?(?:工作)?(?:情况|方面|工作)',
  '(?:政府信息)?依申请公开(?:政府信息)?的?(?:工作)?(?:情况|方面|工作)',
  '政府信息(?:资源)?(?:规范化?)?管理(?:情况|方面)',
  '(?:政府信息公开|信息公开|公开)?平台建设(?:情况|方面)',
  '监督保障(?:情况|方面)',
  '其他需要报告的事项',
  '存在的主要问题及改进情况',
  '(?:政府信息公开)?行政复议、?(?:提起)?行政诉讼的?情况',
].join('|');

const HEADING = new RegExp(
  String.raw`^\s*(?:${NUMBER}\s*(?:${WORDS}(?=\s*$|。)|${WORDS}${ENDING}(?=\s)|(?:${KNOWN}))[\s。]*(?![|])|${WORDS}${ENDING}\s*$)`,
  'u',
);

/** How many characters at the beginning of a line are a numbered heading, with the marks behind it; 0 for none. */
export function headingLength(line: string): number {
  return HEADING.exec(line)?.[0].length ?? 0;
}
