const CARRIED =
  '结转|顺转|接转|转接|转入|转来|转到|转至|遗留|顺延|延续|延至|留待|留转|跨年度?|承接|接续|未办结|未办理完毕|未办完|未完结|未答复|未完成|尚未|移至|转';
const LAST = '上一?年度?末?|去年|往年|以前年度|前一年度';
const NEXT = '下一?年度?|次年度?|翌年|来年|明年';
const OWN = '本年度?|今年|当年|本期';
const YEAR = String.raw`\d{4}年度?`;

const CARRIED_WORDS = new RegExp(
  `${CARRIED}|${LAST}|${NEXT}|${OWN}|${YEAR}|继续|办理|答复|处理|加(?=上一?年)|加上|连同|[从由自到至往来含末的]`,
  'g',
);
const into = (when: string) =>
  new RegExp(`(?:${CARRIED})[^,;]{0,24}?(?:${when})|(?:${when})(?:继续|再)?(?:办理|答复|处理)`);
const [INTO_NEXT, INTO_OWN] = [into(NEXT), new RegExp(`(?:${CARRIED})[到至入往](?:${OWN})`)];
const FROM_LAST = new RegExp(`(?:${LAST})[^,;]{0,12}?(?:${CARRIED})|(?:${CARRIED})[^,;]{0,6}?(?:${LAST})`);
const INTO_YEAR = new RegExp(`(?:${CARRIED})[^,;]{0,12}?[到至入往](${YEAR})`);
const FROM_YEAR = new RegExp(`[从由自]?(${YEAR})(?:${CARRIED})`);

/** What a report carries over: from the year before, or into the next; the words that say so are taken out of the rest. */
export interface Carried {
  readonly step: 'carried_in' | 'pending';
  readonly rest: string;
}

/** 上年结转, 结转上年度…申请, 2023年结转; 结转下年度, 结转到2025年, 转下一年度办理. `year` is that of the report. */
export function carriedIn(words: string, year: number | null): Carried | null {
  const step = directionOf(words, year);
  return step && { step, rest: words.replace(CARRIED_WORDS, '') };
}

function directionOf(words: string, year: number | null): Carried['step'] | null {
  if (INTO_NEXT.test(words)) return 'pending';
  if (FROM_LAST.test(words) || INTO_OWN.test(words)) return 'carried_in';
  const named = (pattern: RegExp) => Number(/\d{4}/.exec(pattern.exec(words)?.[1] ?? '')?.[0]);
  const [to, from] = [named(INTO_YEAR), named(FROM_YEAR)];
  if (to > 0) return year === to ? 'carried_in' : year === null || to === year + 1 ? 'pending' : null;
  return from > 0 && from + 1 === year ? 'carried_in' : null;
}
