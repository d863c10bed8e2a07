import { type Year, asYear } from '../domain/ids.ts';
import { parseChineseInteger } from '../text/chinese-numerals.ts';

export interface TimeReference {
  readonly years: readonly Year[];
  /** Part of a year as in a period key: `-11` (month), `Q1`, `H1`. */
  readonly part: string | null;
  /** 去年, 今年…: the words that were counted from today. */
  readonly relative: string | null;
  /** 近三年, 历年: several years are meant without naming them. */
  readonly several: boolean;
}

const ABSOLUTE =
  /(?<![\d.])(?<full>(?:19|20)\d{2})(?!\d|\.\d|\s*[件条项个次份家期万亿余元%封宗部篇户起类批张通名位场])|(?<![\d.])(?<short>\d{2})年(?!内|来|前|后|间)|(?<han>二[〇零○]?[〇零○一二三四五六七八九]{2})年/g;
const RELATIVE: Readonly<Record<string, number>> = { 今年: 0, 本年度: 0, 去年: -1, 上年度: -1, 前年: -2, 大前年: -3 };

/** The years and parts of years that a question names; 去年 is counted from the clock, not from the library. */
export function findTime(question: string, now: Date): TimeReference {
  const absolute = [...question.matchAll(ABSOLUTE)].flatMap(({ groups }) => yearOf(groups ?? {}, now) ?? []);
  const relative = Object.keys(RELATIVE)
    .sort((a, b) => b.length - a.length)
    .find((word) => question.includes(word));
  const counted = relative && absolute.length === 0 ? [now.getFullYear() + (RELATIVE[relative] ?? 0)] : [];
  const named = [...new Set([...absolute, ...counted])].sort((a, b) => a - b);
  return {
    years: (isRange(question) ? allBetween(named) : named).map(asYear),
    part: partOf(question),
    relative: counted.length > 0 ? (relative ?? null) : null,
    several: /[这近前过去最]+[两二三四五几]年|历年|逐年|这几年/.test(question),
  };
}

/** 2020年到2022年, 2020-2022: the years between are meant too. */
const isRange = (question: string) => /(?:19|20)?\d{2}年?度?(?:到|至|~|—|-|–)(?:19|20)?\d{2}/.test(question);

function allBetween(years: readonly number[]): readonly number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || last - first > 20) return years;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function yearOf(groups: Readonly<Record<string, string | undefined>>, now: Date): number | undefined {
  if (groups['full']) return Number(groups['full']);
  if (groups['han']) return parseChineseInteger(groups['han'].replace(/^二(?=..$)/, '二〇'));
  const short = Number(groups['short']);
  return short <= (now.getFullYear() % 100) + 10 ? 2000 + short : undefined;
}

function partOf(question: string): string | null {
  const month = /(?<!\d)(1[0-2]|[1-9])月(?!\d*[日号])/.exec(question)?.[1];
  if (month) return `-${month.padStart(2, '0')}`;
  const quarter = /([一二三四1-4])季度/.exec(question)?.[1];
  if (quarter) return `Q${'一二三四'.indexOf(quarter) + 1 || quarter}`;
  if (question.includes('上半年')) return 'H1';
  return question.includes('下半年') ? 'H2' : null;
}
