import { Hono } from 'hono';
import { z } from 'zod';
import { Failure } from '../domain/failures.ts';
import { type Feedback, HANDLING_STATUSES } from '../domain/feedback.ts';
import type { HandlingChange } from '../knowledge/feedback.ts';
import { parseBody } from './json-body.ts';
import { limitBody } from './middleware/limit-body.ts';
import { requireType } from './middleware/require-type.ts';
import { staffOnly } from './middleware/staff-only.ts';
import { limitParameter, parseQuery } from './paging.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

const NOTE_LIMIT = 1000;

const listQuery = z.object({
  status: z.enum(HANDLING_STATUSES).optional(),
  limit: limitParameter,
  cursor: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});

const body = z.strictObject({
  status: z.enum(HANDLING_STATUSES, `字段 status 应为 ${HANDLING_STATUSES.join('、')} 之一`),
  note: z.string('字段 note 应为文字').trim().max(NOTE_LIMIT, `字段 note 最多 ${NOTE_LIMIT} 个字`).nullish(),
});

/** GET /api/v1/admin/feedback, PUT and DELETE /api/v1/admin/feedback/:id: what readers said, and what staff made of it. Staff only. */
export function feedbackDeskRoutes({ feedback: store, config }: Pick<HttpParts, 'feedback' | 'config'>) {
  const app = new Hono<HttpEnv>().basePath('/api/v1/admin/feedback');
  app.use('*', staffOnly(config.token));
  app.get('/', async (c) => {
    const { status, limit, cursor } = parseQuery(c, listQuery);
    const { feedback, nextCursor } = await store.list({ limit, ...(status && { status }), ...(cursor && { cursor }) });
    return c.json({ feedback: feedback.map(feedbackJson), nextCursor });
  });
  app.put('/:id', requireType('application/json'), limitBody, async (c) => {
    const change = changeOf(parseBody(await c.req.text(), body));
    const handled = await store.handle(c.req.param('id'), change);
    if (!handled) throw new Failure('FEEDBACK_UNKNOWN', '');
    c.set('outcome', handled.handling.status);
    return c.json(feedbackJson(handled));
  });
  app.delete('/:id', async (c) => {
    if (!(await store.remove(c.req.param('id')))) throw new Failure('FEEDBACK_UNKNOWN', '');
    c.set('outcome', 'deleted');
    return c.body(null, 204);
  });
  return app;
}

const changeOf = ({ status, note }: z.output<typeof body>): HandlingChange => ({
  status,
  at: new Date().toISOString(),
  ...(note !== undefined && { note: note || null }),
});

const feedbackJson = ({ handling, answerStatus, answerReason, ...feedback }: Feedback) => ({
  ...feedback,
  answer: { status: answerStatus, reason: answerReason },
  ...handling,
});
