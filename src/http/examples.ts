import { Hono } from 'hono';
import { z } from 'zod';
import { narrowingQuery } from './narrowing-query.ts';
import { parseQuery } from './paging.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

const examplesQuery = z.object({ region: narrowingQuery.region });

/** GET /api/v1/examples?region=: questions to begin with, each tried on this library. */
export function exampleRoutes({ examples }: Pick<HttpParts, 'examples'>) {
  const app = new Hono<HttpEnv>();
  app.get('/api/v1/examples', async (c) => {
    const { region } = parseQuery(c, examplesQuery);
    return c.json({ examples: await examples(region) });
  });
  return app;
}
