const DATE = String.raw`\d{4}年(?:度)?(?:\d{1,2}月)?(?:份)?(?:\d{1,2}日)?|\d{1,2}月(?:份)?(?:\d{1,2}日)?`;
const TIME = [
  String.raw`(?:截[至止]|自|从|到)?(?:${DATE})(?:起?[至到—–~-](?:${DATE}|\d{1,2}日))?(?:底|末|以来|期间|内|止|为止)?`,
  '截[至止](?:到)?(?:目前|年底|年末|月底|月末|报告期末)',
  '全年度?|本年度?|当年|年内|今年以来|今年|年度|报告期内|报告年度内?|一年来|本月|当月|本季度|本周|目前|现有|现(?=[共已])|至今|全月',
  '第?[一二三四1-4]季度|上半年|下半年|第\\d+周',
].join('|');

const LEADING = new RegExp(
  `^(?:${TIME}|[一二三四五六七八九十]{1,3}(?:、|是(?=.))|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[.、](?!\\d)|其中|其它?中|另外?有?|此外|同时|并且?|还|以及|分别[为是]|包括|含|具体[为是]|主要[为是]|如下|和|与|及(?!时)|[,:·])+`,
);

/** A clause without the times and the connecting words that it begins with. */
export const withoutLeadingWords = (clause: string) => clause.replace(LEADING, '');

/** Words that say when, wherever they stand. */
export const TIMES = TIME;

/** Figures of another time than the report's own: another year, the year before, all years together. */
const EARLIER =
  /(?:上一?年|去年|前一?年|往年)(?:度)?(?:同期|全年)?(?!.{0,12}(?:结转|转入|转来|遗留|未办|延续|顺延|承接|转接|顺转|接转))|历年(?:以来|累计)?(?!.{0,4}结转)|累计自|自\d{4}年.{0,6}以来|开[通网办]以来|成立以来/;

/** Does a clause set another time than that of the report? `year` is the report's own; null where it is not known. */
export function tellsOtherTime(clause: string, year: number | null): boolean {
  if (/^(?:较|比|与|同比|环比)/.test(clause)) return false;
  const words = clause.replace(/《[^》]*》|“[^”]*”/g, '');
  if (EARLIER.test(words) && !/结转/.test(words)) return true;
  const named = /^(?:其中)?(\d{4})年(?!.{0,10}(?:结转|转入))/.exec(words)?.[1];
  return named !== undefined && year !== null && Number(named) !== year;
}
