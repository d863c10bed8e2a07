import { asYear } from '../../../domain/ids.ts';
import { parseChineseInteger } from '../../../text/chinese-numerals.ts';
import type { Meaning } from '../piece.ts';
import type { CalendarDay } from '../../../domain/calendar-day.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';

/** What counts something else: 2012件 and 2024.5 are no years, 21年内 is a length of time. */
const NO_YEAR = String.raw`(?!\d|\.\d|\s*(?:件|条|项|个(?!月)|次|份|家|期|万|亿|余|元|%|封|宗|部(?![分门])|篇|户|起|类|批|张|通|名|位|场))`;
const FULL = String.raw`(?<![\d.])(?:19|20)\d{2}${NO_YEAR}(?:年度?份?)?`;
const SHORT = String.raw`(?<![\d.])\d{2}年度?(?!内(?![蒙江黄丘乡])|来(?![自宾安凤])|前(?!郭|进区|锋区)|后|间|以[内上下])`;
const HAN = '二[〇零○][〇零○一二三四五六七八九]{2}年度?';
const ANY = `(?:${FULL}|${SHORT}|${HAN})`;

/** Two digits as a year of this century, at most ten years ahead. */
function yearOf(words: string, { year: now }: CalendarDay): number | undefined {
  const digits = /\d{4}|\d{2}/.exec(words)?.[0];
  if (digits?.length === 4) return Number(digits);
  if (digits) return Number(digits) <= (now % 100) + 10 ? 2000 + Number(digits) : undefined;
  const han = /^二[〇零○一二三四五六七八九]{3}/.exec(words)?.[0];
  return han === undefined ? undefined : parseChineseInteger(han.replaceAll(/[零○]/g, '〇'));
}

const named = (year: number | undefined): Meaning | null =>
  year === undefined ? null : { kind: 'year', years: [asYear(year)], said: null };

const years = byPattern('years', new RegExp(ANY, 'g'), (_, { today }, [words]) => named(yearOf(words, today)));

/** 2020年到2022年, 2020-2022, 21至25年. */
const yearSpans = byPattern(
  'year-spans',
  new RegExp(
    String.raw`(?<![\d.])(?:从|自)?(?<from>(?:19|20)?\d{2})年?度?(?:到|至|[~～—–-]+)(?<to>(?:19|20)?\d{2})(?:年度?|(?=${NO_YEAR}))(?!\d|月)`,
    'g',
  ),
  ({ from = '', to = '' }, { today }, [words]) => {
    const [first, last] = [yearOf(from, today), yearOf(to, today)];
    const isSaid = words.includes('年') || from.length === 4;
    return isSaid && first !== undefined && last !== undefined && first < last && last - first <= 60
      ? { kind: 'span', from: asYear(first), to: asYear(last) }
      : null;
  },
);

/** 2021年以来 takes that year in, 2021年之前 and 2021年之后 do not. */
const openSpans = byPattern(
  'open-spans',
  new RegExp(
    `(?:从|自)?(?<year>${ANY})(?:(?<since>以来|开始|起(?![诉草])|至今|到现在|到今天)|(?<before>之前|以前)|(?<after>之后|以后|过后))`,
    'g',
  ),
  ({ year = '', since, before }, { today }) => {
    const meant = yearOf(year, today);
    if (meant === undefined) return null;
    if (since !== undefined) return { kind: 'span', from: asYear(meant), to: null };
    return before === undefined
      ? { kind: 'span', from: asYear(meant + 1), to: null }
      : { kind: 'span', from: null, to: asYear(meant - 1) };
  },
);

const COUNTED: Readonly<Record<string, number>> = { 今年: 0, 本年度: 0, 去年: -1, 上年度: -1, 前年: -2, 大前年: -3 };

/** 上年度结转 is a row of the form; 去年同期 moves from the time that is meant. */
const countedYears = byPattern(
  'counted-years',
  /大前年|今年|本年度|去年(?!同期)|上年度(?!结转)|前年/g,
  (_, { today }, [said]) => ({ kind: 'year', years: [asYear(today.year + (COUNTED[said] ?? 0))], said }),
);

const NUMERAL = '[两二三四五六七八九十]|\\d{1,2}';
const lastYears = byPattern(
  'last-years',
  new RegExp(
    `(?:最近|近|过去|这|前|上)(?<count>${NUMERAL})(?:个?年度?)(?!前|以前|[一二三四]?季|\\d)(?:来|间|里|以来|内)?`,
    'g',
  ),
  ({ count = '' }) => {
    const span = /^\d+$/.test(count) ? Number(count) : parseChineseInteger(count);
    return span && span > 1 ? { kind: 'last', years: span } : null;
  },
);

const everyYear = byPattern('every-year', /历年来?|历次|往年|这些年来?|多年来|几年来|各年度?|每一?年度?/g, () => ({
  kind: 'everyYear',
}));

export const YEARS: readonly Recogniser[] = [years, yearSpans, openSpans, countedYears, lastYears, everyYear];
