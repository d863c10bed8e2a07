import type { Span } from '../domain/passage.ts';

/** Small digits as `raised` writes them, and small brackets around what has no small form. */
const ONE = '(?:[⁺⁻₊₋]?[⁰¹²³⁴-⁹₀-₉]+|⁽[^⁽⁾\\n]{1,24}⁾)';
const SMALL = `${ONE}(?:[,，、]?${ONE})*`;
/** Mark-up in files that are text already: HTML, and footnotes and struck words in Markdown (never 10~~20件). */
const TAGGED = '<(?<tag>sup|sub)>[^<>\\n]{1,24}</\\k<tag>>';
const STRUCK =
  '<(?<struck>del|s|strike)>[^<>\\n]{0,80}</\\k<struck>>|(?<![\\d一二三四五六七八九十百千万亿~])~~(?![\\s~])[^~\\n]{1,80}~~';
const MARK = new RegExp(`${SMALL}|${TAGGED}|${STRUCK}|\\[\\^[\\w-]{1,12}\\]`, 'gu');

/** Most texts have none, and this is quickly seen. */
const MAY_BE_MARK = /[²³¹⁰⁴-₎~<]|\[\^/u;

/**
 * The marks of a text: small characters that lead to a note, and what is struck out. They are no part of the number or
 * label before them. Powers and formulas (10⁴, m², 米³, CO₂, ¹/₂) are none: without them the number would be another one.
 */
export function noteMarks(source: string): Span[] {
  const marks: Span[] = [];
  if (!MAY_BE_MARK.test(source)) return marks;
  for (const { 0: mark, index: start, groups } of source.matchAll(MARK)) {
    const end = start + mark.length;
    if (groups?.['struck'] !== undefined || /^(?:~~|\[)/u.test(mark) || leadsToNote(source, { start, end }))
      marks.push({ start, end });
  }
  return marks;
}

function leadsToNote(source: string, { start, end }: Span): boolean {
  const mark = source.slice(start, end);
  const before = source.slice(Math.max(0, start - REACH), start).replace(/[^\S\n]+$/u, '');
  const behind = source.slice(end, end + REACH);
  if (isAlone(before, behind) || /^[/⁄]/u.test(behind)) return false;
  if (/^(?:⁽|<su[bp]>\D)/u.test(mark)) return true;
  if (/^(?:[⁺⁻₊₋]|<su[bp]>[-−–+])/u.test(mark)) return false;
  return !/[A-Za-zΑ-Ωα-ω°℃]$|(?<![\d０-９])[1１][0０]$|[米里尺寸/⁄]$/u.test(before);
}

/** Characters around a mark that are looked at. */
const REACH = 20;

/** The only content of its line or cell: a number that somebody set small, or a note without a number. */
const isAlone = (before: string, behind: string) =>
  /(?:^|[|\n])$/u.test(before) && /^[^\S\n]*(?:$|[|\n])/u.test(behind);
