import { periodKey } from '../../../src/domain/period.ts';
import { asYear } from '../../../src/domain/ids.ts';
import { viewOf } from '../../../src/text/view.ts';
import { timeIn } from '../../identify/times/stated-time.ts';
import type { SourceText } from '../../read/source-text.ts';
import type { ReportText } from '../report-text.ts';
import { SET_ASIDE } from '../set-aside.ts';
import { type Dealt, dealLines } from './deal-lines.ts';

/**
 * A comparison of years is a report for each of them: what stands in the column of a year is of that year. Null where a
 * text is no comparison.
 */
export function splitByYear(source: SourceText): readonly ReportText[] | null {
  if (!isComparison(source)) return null;
  const dealt = dealLines(source.text);
  const years = [...dealt.ofYear.keys()].toSorted((a, b) => a - b);
  if (years.length < 2 || !years.every((year) => countsSomething(dealt, year))) return null;
  return years.map((year) => textOf(source, year, dealt));
}

const COMPARES = /比对|对比|比较|对照|vs/i;
const HEAD_LINES = 6;
const LONGEST_HEAD = 80;

/** 2023年与2024年…对比, or a line that says it is one near another that names the years. */
function isComparison({ text, title }: SourceText): boolean {
  const lines = [
    title ?? '',
    ...text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, HEAD_LINES),
  ];
  const head = lines.filter(({ length }) => length <= LONGEST_HEAD).map((line) => line.normalize('NFKC'));
  return head.some((line) => COMPARES.test(line)) || head.some((line) => namesYears(line));
}

const namesYears = (line: string) =>
  timeIn(line)?.part === 'unnamed' && new Set(line.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)).size > 1;

const countsSomething = ({ ofYear }: Dealt, year: number) =>
  (ofYear.get(year) ?? []).filter((line) => /\d/.test(line)).length > 1;

function textOf(source: SourceText, year: number, { ofYear, lost }: Dealt): ReportText {
  const text = (ofYear.get(year) ?? []).join('\n');
  const own = { ...source, text };
  const time = periodKey({ kind: 'year', year: asYear(year) });
  return {
    source: own,
    view: viewOf(text),
    opening: { start: 0, words: `${year}年`, isTitle: false, owner: { agency: null, time } },
    year,
    setAside: lost > 0 ? SET_ASIDE.unclearYear : null,
  };
}
