import { Hono } from 'hono';
import { z } from 'zod';
import { limitParameter, parseQuery } from './paging.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

const suggestQuery = z.object({ q: z.string().max(50).default(''), limit: limitParameter });

/** GET /api/v1/suggest?q=&limit=: what may be meant by what has been typed so far. */
export function suggestRoutes({ suggest }: Pick<HttpParts, 'suggest'>) {
  const app = new Hono<HttpEnv>();
  app.get('/api/v1/suggest', async (c) => {
    const { q, limit } = parseQuery(c, suggestQuery);
    return c.json({ query: q, suggestions: await suggest(q, limit) });
  });
  return app;
}
