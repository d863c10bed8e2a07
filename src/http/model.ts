import { Hono } from 'hono';
import { z } from 'zod';
import { topicIds } from '../catalogue/topics.ts';
import { Failure } from '../domain/failures.ts';
import type { ModelControl } from '../domain/model-state.ts';
import { parseBody } from './json-body.ts';
import { limitBody } from './middleware/limit-body.ts';
import { requireType } from './middleware/require-type.ts';
import { staffOnly } from './middleware/staff-only.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

const PATH = '/api/v1/admin/model';

const body = z
  .strictObject({
    on: z.boolean('on 应为 true 或 false').optional(),
    offTopics: z
      .array(z.enum(topicIds, `offTopics 应为主题代号的数组：${topicIds.join('、')}`))
      .max(topicIds.length)
      .optional(),
  })
  .refine(({ on, offTopics }) => on !== undefined || offTopics !== undefined, '请求体应含 on 或 offTopics');

/** GET and PUT /api/v1/admin/model: the state of the language model, and its switch, as a whole and by topic. Staff only. */
export function modelRoutes({ config, model, log }: Pick<HttpParts, 'config' | 'model' | 'log'>) {
  const app = new Hono<HttpEnv>();
  app.get(PATH, staffOnly(config.token), (c) => c.json(configured(model).state()));
  app.put(PATH, staffOnly(config.token), requireType('application/json'), limitBody, async (c) => {
    const control = configured(model);
    const { on, offTopics } = parseBody(await c.req.text(), body);
    const state = control.change({ ...(on !== undefined && { on }), ...(offTopics && { offTopics }) });
    log.info({ requestId: c.get('requestId'), on: state.on, offTopics: state.offTopics }, 'model switched');
    return c.json(state);
  });
  return app;
}

function configured(model: ModelControl | null): ModelControl {
  if (!model) throw new Failure('MODEL_OFF', '');
  return model;
}
