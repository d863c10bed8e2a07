import { Hono } from 'hono';
import type { HttpEnv, HttpParts } from './parts.ts';

/** GET /healthz (is it well, and what does it hold) and /readyz (may it be sent questions). */
export function healthRoutes({ store, version }: Pick<HttpParts, 'store' | 'version'>) {
  const app = new Hono<HttpEnv>();
  app.get('/healthz', async (c) => {
    const { generation, notices, ...library } = await store.describe();
    return c.json({ status: 'ok', version, snapshot: generation, library, notices });
  });
  app.get('/readyz', async (c) => {
    await store.generation();
    return c.json({ ready: true });
  });
  return app;
}
