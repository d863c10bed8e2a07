import type { Span } from '../../src/domain/passage.ts';

/**
 * Numbers that look like figures and are none: titles and document numbers, contact data, dates (also those that lost
 * their 年/月/日), ordinals, quoted names of campaigns, parts of the report (共六项内容). See notes on the domain §10.
 */
const PATTERNS: readonly RegExp[] = [
  /《[^《》]{0,80}》/g,
  /[〔[(]\s*(?:19|20)\d{2}\s*[〕\])]?\s*\d{1,4}\s*号\)?/g,
  /(?:国务院令)?第\s*[\d一二三四五六七八九十百]+\s*[号届次期条章节款项批季周]/g,
  /(?:19|20)\d{2}\s*年(?:度)?|\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*日(?!均)/g,
  /(?<!\d)(?:19|20)\d{3,6}[日月]/g,
  /(?:电\s*话|传\s*真|手机|邮\s*编|邮政编码|号码)[^\d\n。;,，]{0,8}[\d—–()-]{5,}/g,
  /(?<!\d)\d{3,4}[—–-]+\d{7,8}(?!\d)/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[\w./?=&%~-]+|www\.[\w./-]+/g,
  /“[^“”\n]{0,16}\d[^“”\n]{0,16}”/g,
  /\d+\s*(?:号楼?|栋|层|楼|室|单元|路|街|弄)(?![^,。;\n]{0,4}(?:件|条))/g,
  /[\d一二三四五六七八九十]+\s*[个项大]?\s*(?:(?:部分|内容|方面|章节)(?!公开|提供)|组成|构成)/g,
  /(?:123\d\d|96\d{3})(?!\s*[件条次个通])/g,
];

/** The stretches of a text whose numbers are not to be read as figures, in order. */
export function nonFigureSpans(text: string): Span[] {
  const spans = PATTERNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return spans.sort((a, b) => a.start - b.start);
}

/** What is planned, aimed at or ordered is no result (目标值不是实际值). */
export const isPlan = (clause: string) =>
  /计划(?!总结|生育|文件|类)|力争|争取|目标(?:任务)?[是为:]|拟于|预计|不低于|将达到|要达到/.test(clause);
