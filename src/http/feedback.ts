import { Hono } from 'hono';
import { z } from 'zod';
import { Failure } from '../domain/failures.ts';
import { COMMENT_LIMIT, FEEDBACK_REASONS, VERDICTS } from '../domain/feedback.ts';
import { createFeedbackCollection } from '../knowledge/collect-feedback.ts';
import type { AnswerLog } from './answer-log.ts';
import { clientOf } from './client-key.ts';
import type { ClientLimit } from './client-limit.ts';
import { parseBody } from './json-body.ts';
import { limitBody } from './middleware/limit-body.ts';
import { requireType } from './middleware/require-type.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

/** Fields that are not known are ignored, null counts as absent. */
const body = z.object(
  {
    answerId: z.string('字段 answerId 应为文字').max(100, '字段 answerId 过长'),
    verdict: z.enum(VERDICTS, `字段 verdict 应为 ${VERDICTS.join(' 或 ')}`),
    reasons: z
      .array(
        z.enum(FEEDBACK_REASONS, `字段 reasons 中的每一项应为 ${FEEDBACK_REASONS.join('、')} 之一`),
        '字段 reasons 应为数组',
      )
      .max(FEEDBACK_REASONS.length, `字段 reasons 最多 ${FEEDBACK_REASONS.length} 项`)
      .nullish(),
    comment: z
      .string('字段 comment 应为文字')
      .trim()
      .refine((text) => Array.from(text).length <= COMMENT_LIMIT, `字段 comment 最多 ${COMMENT_LIMIT} 个字`)
      .nullish(),
  },
  '请求体应为 JSON 对象',
);

type FeedbackParts = Pick<HttpParts, 'feedback' | 'config' | 'addressOf'>;

/** POST /api/v1/feedback: what a reader says of an answer that is still remembered. */
export function feedbackRoutes(parts: FeedbackParts, answers: AnswerLog, countFeedback: ClientLimit) {
  const collect = createFeedbackCollection(parts.feedback);
  const app = new Hono<HttpEnv>();
  app.post('/api/v1/feedback', requireType('application/json'), limitBody, async (c) => {
    const { answerId, verdict, reasons, comment } = parseBody(await c.req.text(), body);
    countFeedback(c);
    const kept = answers.find(answerId);
    if (!kept) throw new Failure('ANSWER_UNKNOWN', '');
    const judgement = { verdict, reasons: [...new Set(reasons)], comment: comment || null };
    const { id, handling } = await collect({ ...kept, client: clientOf(c, parts) }, judgement);
    c.set('outcome', verdict);
    return c.json({ id, status: handling.status }, 201);
  });
  return app;
}
