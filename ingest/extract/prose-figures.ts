import type { Span } from '../../src/domain/passage.ts';
import { headedSentencesOf } from './clauses/headed-sentences.ts';
import { itemsOf } from './clauses/items.ts';
import { countedNumerals } from './counted-numerals.ts';
import type { FoundFigure } from './found-figure.ts';
import type { DocumentTopic } from './naming/document-topic.ts';
import { createNamer } from './naming/name-items.ts';
import type { NamedItem } from './naming/named-item.ts';
import { isPlan } from './plans.ts';
import type { ProseFigure } from './prose-figure.ts';
import { printedSubjects } from './subject-text.ts';

const DISCLOSURE: DocumentTopic = { kind: 'disclosure', year: null };

/** All figures of a stretch of text, in order. Offsets are those of `text`. */
export function findProseFigures(text: string, region: Span, topic: DocumentTopic = DISCLOSURE): ProseFigure[] {
  const name = createNamer(topic);
  return headedSentencesOf(text, region).flatMap((sentence) => {
    const content = text.slice(sentence.start, sentence.end);
    const found = figuresIn(text, sentence);
    if (found.length === 0) return [];
    const items = itemsOf(content, found);
    const named = name(sentence, content, items);
    const subjects = printedSubjects(content, named);
    const apart = named.map((one, index) =>
      isRunTogether(content, one, named[index - 1]) ? withoutIndicator(one) : one,
    );
    return apart.flatMap((one, index) => asFigures(sentence.start, one, subjects[index] ?? ''));
  });
}

/** One figure, or one for each of the nouns that the number is said of (行政复议、行政诉讼0件). */
function asFigures(
  at: number,
  { item: { figure, listed }, indicators, subject: { scope } }: NamedItem,
  subject: string,
) {
  return (indicators.length === 0 ? [null] : indicators).map((indicator) => ({
    numeral: figure.numeral,
    unit: figure.unit,
    subject,
    indicator,
    scope: listed && indicator === null ? listed : scope,
    listed: listed !== null && indicator === null,
    start: at + figure.start,
    end: at + figure.end,
  }));
}

function figuresIn(text: string, sentence: Span): FoundFigure[] {
  const content = text.slice(sentence.start, sentence.end);
  const found: FoundFigure[] = [];
  for (const figure of countedNumerals(content)) {
    if (figure.start === 0 && isCutByLine(text, sentence)) continue;
    if (!isPlan(content.slice(0, figure.start)) && !isShareCell(content, figure)) found.push(figure);
  }
  return found;
}

/** 12⏎3456件: the end of a number, or a cell below another one. */
const isCutByLine = (text: string, { start }: Span) =>
  /\d[ \t]*\n\s*$/.test(text.slice(Math.max(0, start - 12), start));

/** A percentage alone in its cell (咨询类 | 40 | 80% |) is left to the reader of tables, who knows its row. */
const isShareCell = (content: string, { start, end }: Span) =>
  content.charAt(end - 1) === '%' && /(?:^|\|)\s*$/.test(content.slice(0, start)) && /^\s*\|/.test(content.slice(end));

/** 提案20件15件: of two numbers run together, none is known to be that of the noun. */
const isRunTogether = (content: string, { item: { figure } }: NamedItem, last: NamedItem | undefined) =>
  last?.item.figure.end === figure.start || /^\d/.test(content.slice(figure.end));

const withoutIndicator = (one: NamedItem): NamedItem => ({ ...one, indicators: [] });
