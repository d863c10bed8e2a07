import { Hono } from 'hono';
import { z } from 'zod';
import { Failure } from '../domain/failures.ts';
import { parseBody } from './json-body.ts';
import { limitBody } from './middleware/limit-body.ts';
import { requireType } from './middleware/require-type.ts';
import { staffOnly } from './middleware/staff-only.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

const EXPECTED = '请求体应为 {"url": "https://…"}，网址最多 2000 个字符';
const body = z.object({ url: z.string().min(1).max(2000) });

/** POST /api/v1/admin/ingest-url: has the service fetch a public address and ingest it. Staff only, off by default. */
export function ingestUrlRoutes({ config, ingestUrl }: Pick<HttpParts, 'config' | 'ingestUrl'>) {
  const app = new Hono<HttpEnv>();
  app.post(
    '/api/v1/admin/ingest-url',
    staffOnly(config.token),
    requireType('application/json'),
    limitBody,
    async (c) => {
      if (!ingestUrl) throw new Failure('INGEST_URL_OFF', '');
      const { outcome, document, further } = await ingestUrl(parseBody(await c.req.text(), body, EXPECTED).url);
      const others = further && { furtherDocumentIds: further };
      return c.json({ outcome, documentId: document, documentUrl: `/api/v1/documents/${document}`, ...others });
    },
  );
  return app;
}
