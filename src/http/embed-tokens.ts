import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import { Failure } from '../domain/failures.ts';
import type { ClientLimit } from './client-limit.ts';
import type { EmbedTokens } from './embed-token.ts';
import { parseBody } from './json-body.ts';
import { assertAllowed } from './middleware/known-origin.ts';
import { limitBody } from './middleware/limit-body.ts';
import { requireType } from './middleware/require-type.ts';
import { isStaff } from './middleware/staff-only.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

const EXPECTED = '请求体应为 {}，工作人员可以用 {"origin": "https://…"} 指明网站';
const body = z.object({ origin: z.string().max(300).nullish() });

/** POST /api/v1/embed-tokens: a token for the page that asks, or for the site that staff name from their server. */
export function embedTokenRoutes({ config }: Pick<HttpParts, 'config'>, tokens: EmbedTokens, countToken: ClientLimit) {
  const app = new Hono<HttpEnv>();
  app.post('/api/v1/embed-tokens', requireType('application/json'), limitBody, async (c) => {
    const { origin: named } = parseBody(await c.req.text(), body, EXPECTED);
    const byStaff = isStaff(c, config.token);
    if (named && !byStaff) throw notStaff(c);
    if (!byStaff) countToken(c);
    const origin = named ?? c.req.header('origin');
    assertAllowed(origin, config.allowedOrigins);
    return c.json(await tokens.issue(origin), 201);
  });
  return app;
}

function notStaff(c: Context): Failure {
  c.header('WWW-Authenticate', 'Bearer');
  return new Failure('NOT_ALLOWED', '只有工作人员可以用 origin 指明网站');
}
