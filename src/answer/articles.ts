import type { Span } from '../domain/passage.ts';

/** Articles are quoted whole up to this length, longer ones to the last full paragraph. */
const LONGEST = 1200;
const NEXT = /\n[#\s]*第[一二三四五六七八九十百零〇]+[条章节]/;

/** Where an article of a regulation stands, from its heading (第三十三条) to the next. */
export function articleIn(text: string, heading: string): Span | undefined {
  const start = new RegExp(`(?:^|\\n)[#\\s]*(?=${heading}[\\s\u3000])`).exec(text);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const rest = text.slice(from, from + LONGEST);
  const next = NEXT.exec(rest)?.index;
  const cut = from + LONGEST < text.length ? rest.lastIndexOf('\n') : rest.length;
  return { start: from, end: from + (next ?? (cut > 0 ? cut : rest.length)) };
}

/** Neither the next article nor the end of the text follows. */
export const isCutArticle = (text: string, { end }: Span): boolean =>
  NEXT.exec(text.slice(end))?.index !== 0 && text.slice(end).trim() !== '';
