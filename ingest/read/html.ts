import { keepWhatShows } from './html/keep-what-shows.ts';
import { pageCluesOf } from './html/page-clues.ts';
import { parseHtml } from './html/parse-html.ts';
import { renderBlocks, titleOf } from './html/render-html.ts';
import type { SourceText } from './source-text.ts';

/**
 * Reads a page or a fragment of one. Nothing is fetched, no script runs.
 * @throws Failure FORMAT_UNREADABLE when elements are nested more than 512 deep
 */
export function readHtml(html: string, name: string): SourceText {
  const page = parseHtml(html, name);
  keepWhatShows(page);
  return { format: 'html', text: renderBlocks(page).join('\n'), title: titleOf(page), page: pageCluesOf(page) };
}
