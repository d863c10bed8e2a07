import type { Period } from '../../src/domain/period.ts';
import { monthsOf } from '../identify/times/counted-days.ts';

/** The months that a sentence counts, where it names them before its figures; `period` is null where they make up none. */
export interface StatedMonths {
  readonly period: Period | null;
  readonly words: string;
}

const MONTHS =
  /(?:(?<year>(?:19|20)\d{2})\s*年\s*)?(?<![\d月])(?<first>\d{1,2})\s*月?\s*(?:份)?\s*[-—–~至到]{1,2}\s*(?<last>\d{1,2})\s*月(?:份)?(?!\s*\d)/g;
/** Behind these the sentence counts something else again. */
const ANEW = /全年|本月|本年|本季度|当月|(?:19|20)\d{2}\s*年(?!\s*\d{1,2}\s*月)/;

/** Characters of a sentence that are looked at. */
const LONGEST = 300;

/** 2023年1-4月份,…共受理9.67万件: no figure of the year. `undefined` where no months are named. */
export function statedMonths(text: string, start: number, report: Period | null): StatedMonths | undefined {
  const sentence = /[^。;!?\n]*$/.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? '';
  if (!sentence.includes('月')) return undefined;
  const match = [...sentence.matchAll(MONTHS)].at(-1);
  if (!match || ANEW.test(sentence.slice(match.index + match[0].length))) return undefined;
  const { year, first, last } = match.groups ?? {};
  const stated = year === undefined ? report?.year : Number(year);
  const period = stated === undefined ? null : monthsOf(stated, Number(first), Number(last));
  return { period, words: match[0].replace(/\s+/g, '') };
}
