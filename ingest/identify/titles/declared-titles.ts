import { viewOf } from '../../../src/text/view.ts';
import type { PageClues } from '../../read/html/page-clues.ts';
import { packed } from '../head-lines.ts';
import { hasYear, titleOfLine } from './title-shape.ts';

/** What stands between the title of a page and the name of its site. */
const SEPARATORS = /[_|｜»>]|-+|[–—]+/;

/** The titles that a page gives its article, or a Markdown text in its first heading, the surest first. */
export const declaredTitles = (page: PageClues | undefined, text: string): string[] =>
  [...(page?.names ?? []), ...markdownTitle(text)].flatMap(titleIn);

function titleIn(name: string): string[] {
  const { text } = viewOf(name);
  const parts = [text, ...text.split(SEPARATORS)].map((part) => packed(part.replace(/[《》]/g, '')));
  const titles = parts.flatMap((part) => titleOfLine(part) ?? []);
  return [titles.find(hasYear) ?? titles[0] ?? []].flat();
}

const markdownTitle = (text: string): string[] => /^#[ \t]+(.+)$/m.exec(text.slice(0, 1500))?.slice(1) ?? [];

/** The words of a page's links and list entries as lines of its text are compared with them. */
export const linkedWords = (page: PageClues | undefined): ReadonlySet<string> =>
  new Set((page?.links ?? []).map((words) => packed(viewOf(words).text)));
