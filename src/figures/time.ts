import { type Year, asYear } from '../domain/ids.ts';
import { parseChineseInteger } from '../text/chinese-numerals.ts';
import { type Move, findAgainst, findMove, monthPart } from './time-moves.ts';

export interface TimeReference {
  readonly years: readonly Year[];
  /** Parts of a year as in a period key: `-11` (month), `Q1`, `H1`; `Q1-3` for the first three quarters together. */
  readonly parts: readonly string[];
  /** 全年: a part of the year will not do. */
  readonly whole: boolean;
  /** 去年, 今年…: the words that were counted from today, or from the period that the talk is about. */
  readonly relative: string | null;
  /** 前一年, 上个季度: as far from the period that the talk is about. */
  readonly move: Move | null;
  /** 比去年同期, 较上年: what is asked about is measured against the time before it. */
  readonly against: Move | null;
  /** 近三年, 历年: several years are meant without naming them. */
  readonly several: boolean;
  /** 近三年: how many of them. */
  readonly span: number | null;
}

/** 21年内 is no year, 21年内蒙古 is one. */
const ABSOLUTE =
  /(?<![\d.])(?<full>(?:19|20)\d{2})(?!\d|\.\d|\s*[件条项个次份家期万亿余元%封宗部篇户起类批张通名位场])|(?<![\d.])(?<short>\d{2})(?:年(?!内(?![蒙江黄丘乡])|来(?![宾安凤])|前(?!郭|进区|锋区)|后|间)|(?=(?:[、,和与跟到至~—-]\d{2})*(?:[、,和与跟到至~—-]\d{2}年|[两二三四]年(?!内|来|前|后|间))))|(?<han>二[〇零○]?[〇零○一二三四五六七八九]{2})年/g;
const COUNTED: Readonly<Record<string, number>> = { 今年: 0, 本年度: 0, 去年: -1, 上年度: -1, 前年: -2, 大前年: -3 };
/** 上年度结转 names a row of the form and no year. */
const RELATIVE = /大前年|今年|本年度|去年(?!同期)|上年度(?!结转)|前年/g;
const SEVERAL =
  /[这近前过去最]+(?<near>[两二三四五几])年|历年|逐年|每年|各年|往年|(?<bare>[两二三四五几])年(?:来|间|的)?(?:变化|趋势|走势|对比|相比|比较|各|分别|一共|总共|合计|加起来)/;

/** The years and parts of years that a question names; 去年 is counted from the clock, not from the library. */
export function findTime(question: string, now: Date): TimeReference {
  const absolute = [...question.matchAll(ABSOLUTE)].flatMap(({ groups }) => yearOf(groups ?? {}, now) ?? []);
  const against = findAgainst(question);
  const words = absolute.length > 0 ? [] : (question.replace(against?.words ?? '', '').match(RELATIVE) ?? []);
  const counted = words.map((word) => now.getFullYear() + (COUNTED[word] ?? 0));
  const named = [...new Set([...absolute, ...counted])].sort((a, b) => a - b);
  const move = named.length > 0 || against ? null : findMove(question);
  const several = SEVERAL.exec(question);
  return {
    years: (isRange(question) ? allBetween(named) : named).map(asYear),
    parts: partsOf(question),
    whole: /全年|整年|一整年/.test(question),
    relative: move?.words ?? (words.length > 0 ? words.join('、') : null),
    move: move?.move ?? null,
    against: against?.move ?? null,
    several: several !== null && named.length === 0,
    span: spanOf(several?.groups?.['near'] ?? several?.groups?.['bare']),
  };
}

const spanOf = (numeral: string | undefined) => (numeral ? (parseChineseInteger(numeral) ?? null) : null);

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

const MONTH =
  /(?:(?<!\d)(?<digits>1[0-2]|0?[1-9])|(?<![十个上下前后])(?<han>十[一二]?|[一二三四五六七八九元]))月(?!\d*[日号]|[底末初内前后]|以[内前后])/g;
const QUARTER =
  /(?:(?<first>前)(?=[二三23])|(?<![上下前后]))第?(?<quarter>[一二三四1-4首])季度|第(?<bare>[一二三四])季(?!度)|[Qq](?<sign>[1-4])(?!\d)/g;

/** The months, quarters and halves of a year that a question names, in numerals of either kind. */
function partsOf(question: string): readonly string[] {
  const months = [...question.matchAll(MONTH)].map(({ groups }) =>
    monthPart(numberOf(groups?.['digits'] ?? groups?.['han'] ?? '')),
  );
  const quarters = [...question.matchAll(QUARTER)].map(({ groups }) => {
    const index = numberOf(groups?.['quarter'] ?? groups?.['bare'] ?? groups?.['sign'] ?? '');
    return groups?.['first'] ? `Q1-${index}` : `Q${index}`;
  });
  const halves = [...question.matchAll(/(?<half>[上下])半年/g)].map(({ groups }) =>
    groups?.['half'] === '上' ? 'H1' : 'H2',
  );
  return [...new Set([...months, ...quarters, ...halves])];
}

const numberOf = (numeral: string) =>
  /^\d+$/.test(numeral) ? Number(numeral) : (parseChineseInteger(numeral.replace(/[元首]/, '一')) ?? 0);
