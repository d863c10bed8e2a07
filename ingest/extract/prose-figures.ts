import type { Span } from '../../src/domain/passage.ts';
import { countedNumerals } from './counted-numerals.ts';
import { pairEnumerations } from './enumerations.ts';
import { indicatorBeside } from './indicator-of.ts';
import { wordsAfter, wordsBeside } from './naming-words.ts';
import { isPlan } from './not-figures.ts';
import type { ProseFigure } from './prose-figure.ts';
import { scopeOf } from './scope.ts';
import { sentencesOf } from './sentences.ts';

/** All figures of a stretch of text, in order. Offsets are those of `text`. */
export function findProseFigures(text: string, region: Span): ProseFigure[] {
  return sentencesOf(text, region).flatMap((sentence) => pairEnumerations(text, figuresOf(text, sentence)));
}

function figuresOf(text: string, sentence: Span): ProseFigure[] {
  const content = text.slice(sentence.start, sentence.end);
  let clauseStart = 0;
  let lead = '';
  const read: Span[] = [];
  const figures: ProseFigure[] = [];
  for (const { numeral, unit, ...span } of countedNumerals(content)) {
    if (span.start === 0 && isCutByLine(text, sentence)) continue;
    const before = content.slice(0, span.start);
    const clause = clauseBefore(content, clauseStart, span.start) || wordsAfter(content, span.end);
    if (isPlan(clause) || isShareCell(content, span)) continue;
    const words = wordsBeside(content, read, span);
    const subject = subjectOf(clause, lead);
    figures.push({
      numeral,
      unit,
      subject,
      indicator: isRunTogether(content, span, read.at(-1)) ? null : (indicatorBeside(words, unit)?.id ?? null),
      scope: scopeOf(clause, before),
      listed: false,
      start: sentence.start + span.start,
      end: sentence.start + span.end,
    });
    read.push(span);
    clauseStart = span.end;
    if (clause.length >= 4 && !isComparison(clause)) lead = clause;
  }
  return figures;
}

/** 12⏎3456件: the end of a number, or a cell below another one. */
const isCutByLine = (text: string, { start }: Span) =>
  /\d[ \t]*\n\s*$/.test(text.slice(Math.max(0, start - 12), start));

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

/** 同比增长 says nothing without what it compares. */
const isComparison = (clause: string) => /^(?:同比|环比|较|比)/.test(clause);

const subjectOf = (clause: string, lead: string) => {
  const short =
    clause.replace(/[^\p{Script=Han}]/gu, '').length < 4 || /^(?:其中|分别|占)/.test(clause) || isComparison(clause);
  return (short && lead ? [lead, clause].filter(Boolean).join() : clause).slice(-60);
};
