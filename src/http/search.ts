import { Hono } from 'hono';
import { z } from 'zod';
import { explainRetrieval } from '../retrieval/explain.ts';
import { isStaff } from './middleware/staff-only.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { limitParameter, parseQuery } from './paging.ts';
import { findPage } from './result-page.ts';
import { searchQuery } from './search-query.ts';
import type { Found } from './searching.ts';

const apiQuery = z.object({ ...searchQuery, limit: limitParameter, explain: z.enum(['0', '1']).default('0') });

/**
 * GET /api/v1/search?q=&limit=&cursor=&kind= and what facets narrow by. `explain=1` adds for staff how the passages were
 * ranked.
 */
export function searchRoutes(parts: Pick<HttpParts, 'store' | 'search' | 'config'>) {
  const app = new Hono<HttpEnv>();
  app.get('/api/v1/search', async (c) => {
    const { limit, explain, ...request } = parseQuery(c, apiQuery);
    const { results, found } = await findPage(parts, request, limit, c.req.raw.signal);
    const isExplained = explain === '1' && isStaff(c, parts.config.token);
    return c.json({ ...results, ...(isExplained && { explain: await explained(found) }) });
  });
  return app;
}

const explained = async ({ retrieval }: Found) => retrieval && explainRetrieval(retrieval);
