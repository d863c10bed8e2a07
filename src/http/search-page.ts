import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import { emptySearchPage, searchPage } from '../web/pages/search-page.ts';
import { SEARCH_PARAMETERS, type SearchAddress } from '../web/pages/search/search-address.ts';
import { frameOf } from './frame-of.ts';
import { parseQuery } from './paging.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { findPage } from './result-page.ts';
import { searchQuery, searchText } from './search-query.ts';

/** Results of a group: beside the others, and alone. */
const [FEW, MANY] = [6, 20];
/** Questions for a reader who found nothing. */
const SUGGESTED = 5;

const pageQuery = z.object(searchQuery);

type SearchPageParts = Pick<HttpParts, 'store' | 'search' | 'suggest' | 'examples'>;

/** GET /search: the search as a page, with the parameters of /api/v1/search. */
export function searchPageRoutes(parts: SearchPageParts) {
  const app = new Hono<HttpEnv>();
  app.get('/search', async (c) => {
    const words = c.req.query('q');
    if (words === undefined) return c.html(emptySearchPage({}, frameOf(c)));
    if (searchText.safeParse(words).success) return showResults(c, parts);
    const complaint = words.trim() === '' ? '请写要检索的词。' : '检索词最多 500 个字。';
    return c.html(emptySearchPage({ query: words.slice(0, 1000), complaint }, frameOf(c)), 400);
  });
  return app;
}

async function showResults(c: Context<HttpEnv>, parts: SearchPageParts) {
  const request = parseQuery(c, pageQuery);
  const { cursor, kind, q } = request;
  const limit = kind === undefined ? FEW : MANY;
  const { results, further } = await findPage(parts, request, limit, c.req.raw.signal);
  const before = cursor === 0 ? null : String(Math.max(0, cursor - limit));
  const hasHits = results.figures.length + results.passages.length + results.history.length > 0;
  const suggestions = hasHits ? [] : await questionsFor(parts, q);
  return c.html(searchPage({ address: addressOf(c), results, further, before, suggestions }, frameOf(c)));
}

/** Those that begin with the words, else any. */
async function questionsFor({ suggest, examples }: SearchPageParts, words: string): Promise<readonly string[]> {
  const suggested = (await suggest(words.slice(0, 50), 4 * SUGGESTED)).filter(({ kind }) => kind === 'question');
  const answered = (await examples()).filter(({ kind }) => kind !== 'absent');
  const questions = suggested.length > 0 ? suggested.map(({ text }) => text) : answered.map(({ question }) => question);
  return questions.slice(0, SUGGESTED);
}

const addressOf = (c: Context): SearchAddress =>
  Object.fromEntries(
    SEARCH_PARAMETERS.flatMap((name) => {
      const value = c.req.query(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
