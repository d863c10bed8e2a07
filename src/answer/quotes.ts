import type { CellPlace } from '../domain/fact.ts';
import type { Span } from '../domain/passage.ts';
import { softBreaks } from '../text/wrapping.ts';

/** Quotes longer than this are cut to the clause around the figure. */
const LONG = 160;
const SENTENCE_END = /[。;\uFF1B!\uFF01?\uFF1F]/;
const CLAUSE_END = /[,\uFF0C。;\uFF1B]/;

/** The words that show a figure in its place: the row of its table, or the sentence that states it. */
export function quoteOfFact(text: string, fact: Span & { readonly place: CellPlace | null }): Span {
  return fact.place ? rowAround(text, fact) : sentenceAround(text, fact);
}

/** The line of the cell; where every cell has its own line, from the row's label on. */
function rowAround(text: string, cell: Span): Span {
  const line = { start: text.lastIndexOf('\n', cell.start - 1) + 1, end: lineEnd(text, cell.end) };
  if (line.end - line.start > LONG) return gluedRow(text, cell);
  while (!hasLabel(text, line) && cell.end - line.start < LONG && line.start > 0) {
    line.start = text.lastIndexOf('\n', line.start - 2) + 1;
  }
  return hasLabel(text, line) ? line : { start: cell.start, end: cell.end };
}

const hasLabel = (text: string, { start, end }: Span) => /\p{Script=Han}{2}/u.test(text.slice(start, end));
const lineEnd = (text: string, from: number) => {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
};

/** In a table written as one run of text the label stands right before the digits. */
function gluedRow(text: string, cell: Span): Span {
  const before =
    /[\p{Script=Han}“”、()\uFF08\uFF09]{2,40}[\d\s]*$/u.exec(
      text.slice(Math.max(0, cell.start - 60), cell.start),
    )?.[0] ?? '';
  const after = /^\d*/.exec(text.slice(cell.end, cell.end + 20))?.[0] ?? '';
  return { start: cell.start - before.length, end: cell.end + after.length };
}

/** The sentence around a span; a long one is cut to its clauses, with a clause before for the subject. */
export function sentenceAround(text: string, span: Span): Span {
  const isBreak = breaksOf(text);
  const ends = (mark: RegExp) => (at: number) => mark.test(text.charAt(at)) || isBreak(at);
  const sentence = around(text, span, ends(SENTENCE_END), 400);
  if (sentence.end - sentence.start <= LONG) return sentence;
  const clause = around(text, span, ends(CLAUSE_END), LONG);
  const before = { start: Math.max(sentence.start, clause.start - 2), end: clause.start };
  const lead = around(text, before, ends(CLAUSE_END), LONG);
  return clause.end - lead.start <= LONG ? { start: Math.max(lead.start, sentence.start), end: clause.end } : clause;
}

/** Line ends that end a paragraph; a text made from a PDF breaks lines inside its sentences too. */
function breaksOf(text: string): (at: number) => boolean {
  let soft: ReadonlySet<number> | undefined;
  return (at) => text.charAt(at) === '\n' && !(soft ??= softBreaks(text)).has(at);
}

function around(text: string, span: Span, isEnd: (at: number) => boolean, reach: number): Span {
  let { start, end } = span;
  while (start > 0 && span.start - start < reach && !isEnd(start - 1)) start--;
  while (end < text.length && end - span.end < reach && !isEnd(end)) end++;
  return { start, end };
}

/** Without the white space and the bars at its ends. */
export function tidy(text: string, { start, end }: Span): Span {
  while (start < end && /[\s|]/.test(text.charAt(start))) start++;
  while (end > start && /[\s|]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
