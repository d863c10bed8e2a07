import { Hono } from 'hono';
import { z } from 'zod';
import { narrowingQuery } from './narrowing-query.ts';
import { parseQuery } from './paging.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { regionName } from './region-name.ts';

const examplesQuery = z.object({ region: narrowingQuery.region });

/** GET /api/v1/examples?region=: questions to begin with, each tried on this library. */
export function exampleRoutes({ examples }: Pick<HttpParts, 'examples'>) {
  const app = new Hono<HttpEnv>();
  app.get('/api/v1/examples', async (c) => {
    const { region } = parseQuery(c, examplesQuery);
    const place = region === undefined ? null : { code: region, name: regionName(region) };
    return c.json({ region: place, examples: await examples(region) });
  });
  return app;
}
