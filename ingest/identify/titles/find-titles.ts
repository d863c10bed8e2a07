import type { Document } from '../document.ts';
import { declaredTitles, linkedWords } from './declared-titles.ts';
import { isWhole, lineTitles } from './line-titles.ts';
import { hasYear, isPartOf, namesBody } from './title-shape.ts';

/** The titles that a page and the lines of a text name, each the best of its sort; null where there is none. */
export interface FoundTitles {
  /** `<title>`, `<h1>`, meta data: what the page says of its own article. */
  readonly declared: string | null;
  /** On lines of its own near the top. */
  readonly line: string | null;
  /** The words of a link or of an entry of a list: it names another document, unless nothing else names this one. */
  readonly linked: string | null;
}

export function findTitles({ page, lines, text }: Pick<Document, 'page' | 'lines' | 'text'>): FoundTitles {
  const linked = linkedWords(page);
  const found = lineTitles(lines);
  const own = found.filter((title) => !linked.has(title));
  return { declared: declaredTitle(declaredTitles(page, text), own), line: best(own), linked: best(found) };
}

const best = (titles: readonly string[]) => titles.find(isWhole) ?? titles.find(hasYear) ?? titles[0] ?? null;

/** Of several declared titles the one that most others and most lines agree with. */
function declaredTitle(declared: readonly string[], lines: readonly string[]): string | null {
  const telling = declared.filter((title) => hasYear(title) || namesBody(title));
  const agreeing = (title: string) => [...declared, ...lines].filter((other) => isSame(title, other)).length;
  const [title] = telling.toSorted((a, b) => agreeing(b) - agreeing(a));
  return title === undefined ? null : writtenOut(title, [...telling, ...lines]);
}

const isSame = (a: string, b: string) => isPartOf(a, b) || isPartOf(b, a);

/** With the body or the year that it leaves out, where the others know of one only. */
function writtenOut(title: string, others: readonly string[]): string {
  if (hasYear(title) && namesBody(title)) return title;
  const fuller = new Set(others.filter((other) => other !== title && isPartOf(title, other)));
  const [only] = fuller;
  return only !== undefined && fuller.size === 1 ? only : title;
}
