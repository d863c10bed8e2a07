import type { Span } from '../../src/domain/passage.ts';
import { type Numeral, findNumerals } from '../../src/text/numerals.ts';
import { pairEnumerations } from './enumerations.ts';
import { indicatorBeside } from './indicator-of.ts';
import { wordsAfter, wordsBeside } from './naming-words.ts';
import { isPlan, nonFigureSpans } from './not-figures.ts';
import type { ProseFigure } from './prose-figure.ts';
import { scopeOf } from './scope.ts';
import { sentencesOf } from './sentences.ts';
import { unitAfter } from './units.ts';

/** All figures of a stretch of text, in order. Offsets are those of `text`. */
export function findProseFigures(text: string, region: Span): ProseFigure[] {
  return sentencesOf(text, region).flatMap((sentence) => pairEnumerations(text, figuresOf(text, sentence)));
}

function figuresOf(text: string, sentence: Span): ProseFigure[] {
  const content = text.slice(sentence.start, sentence.end);
  const numerals = figuresAmong(findNumerals(content), content);
  let clauseStart = 0;
  let lead = '';
  const read: Span[] = [];
  const figures: ProseFigure[] = [];
  for (const numeral of numerals) {
    const before = content.slice(0, numeral.start);
    const clause = clauseBefore(content, clauseStart, numeral.start) || wordsAfter(content, numeral.end);
    const unit = unitOf(content, numeral, clause);
    if (unit === undefined || isTrivial(content, numeral) || isPlan(clause)) continue;
    const end = unit === null ? numeral.end : numeral.end + unit.length;
    const span = { start: numeral.start, end };
    if (isShareCell(content, span)) continue;
    const words = wordsBeside(content, read, span);
    const subject = subjectOf(clause, lead);
    figures.push({
      numeral,
      unit: unit?.unit ?? null,
      subject,
      indicator: isRunTogether(content, span, read.at(-1))
        ? null
        : (indicatorBeside(words, unit?.unit ?? null)?.id ?? null),
      scope: scopeOf(clause, before),
      listed: false,
      start: sentence.start + numeral.start,
      end: sentence.start + end,
    });
    read.push(span);
    clauseStart = end;
    if (clause.length >= 4 && !isComparison(clause)) lead = clause;
  }
  return figures;
}

function figuresAmong(numerals: readonly Numeral[], content: string): readonly Numeral[] {
  if (numerals.length === 0) return numerals;
  const excluded = nonFigureSpans(content);
  return numerals.filter(({ start, end }) => !excluded.some((span) => start < span.end && span.start < end));
}

/** From the last comma, list mark or number to the number; quotation marks and dates stay in. */
function clauseBefore(content: string, from: number, to: number): string {
  const stretch = content.slice(from, to).replace(/^[\s,、;:()”"]+|[\s|]+$/g, '');
  const cut = Math.max(...[',', ';', ':', '|'].map((mark) => stretch.lastIndexOf(mark)));
  const tail = stretch.slice(cut + 1).trim();
  return tail.length >= 2 ? tail : stretch.trim();
}

/** A percentage alone in its cell (咨询类 | 40 | 80% |) is left to the reader of tables, who knows its row. */
const isShareCell = (content: string, { start, end }: Span) =>
  content.charAt(end - 1) === '%' && /(?:^|\|)\s*$/.test(content.slice(0, start)) && /^\s*\|/.test(content.slice(end));

/** 提案20件15件: of two numbers run together, none is known to be that of the noun. */
const isRunTogether = (content: string, { start, end }: Span, last: Span | undefined) =>
  last?.end === start || /^\d/.test(content.slice(end));

/** `从业人数 8`: in label–value tables the unit may be missing; in sentences a bare number is no figure. */
function unitOf(content: string, numeral: Numeral, clause: string) {
  const unit = unitAfter(content, numeral.end);
  if (unit) return unit;
  const bare = /^\s*(?:[|。;,]|$)/.test(content.slice(numeral.end)) && /[数量额]$/.test(clause.trim());
  return bare && /\d/.test(content.slice(numeral.start, numeral.end)) ? null : undefined;
}

/** 一个, 两手抓, 三审三校: Chinese numerals below ten count only with the units of reports. */
function isTrivial(content: string, numeral: Numeral): boolean {
  const printed = content.slice(numeral.start, numeral.end);
  if (/\d/.test(printed)) return false;
  return printed === '一' || !/^\s*[条件份封篇期次家场起宗项]/.test(content.slice(numeral.end));
}

/** 同比增长 says nothing without what it compares. */
const isComparison = (clause: string) => /^(?:同比|环比|较|比)/.test(clause);

const subjectOf = (clause: string, lead: string) => {
  const short =
    clause.replace(/[^\p{Script=Han}]/gu, '').length < 4 || /^(?:其中|分别|占)/.test(clause) || isComparison(clause);
  return (short && lead ? `${lead},${clause}` : clause).slice(-60);
};
