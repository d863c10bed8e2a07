import { Hono } from 'hono';
import { Failure } from '../domain/failures.ts';
import type { ModelState } from '../domain/model-state.ts';
import { createLibraryHealth } from './library-health.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

const shortOf = ({ id, on, circuit, budget }: ModelState) => ({ id, on, circuit, budgetSpent: budget.spent });

/** Without the model, answers are templates and quotes. */
const noticesOf = ({ offBecause, warnings, circuit, budget }: ModelState): string[] => [
  ...(offBecause === 'staff' ? ['语言模型已由工作人员关闭，回答直接给出原文和数字。'] : []),
  ...warnings,
  ...(circuit === 'closed' ? [] : ['语言模型接连出错，已暂停使用，稍后自动再试。']),
  ...(budget.spent ? ['语言模型今天的用量已经用完，零点后恢复。'] : []),
];

type HealthParts = Pick<HttpParts, 'store' | 'version' | 'model' | 'feedback' | 'background'>;

/** GET /healthz (is it well, and what does it hold) and /readyz (may it be sent questions). */
export function healthRoutes({ store, version, model, feedback, background }: HealthParts) {
  const app = new Hono<HttpEnv>();
  const describe = createLibraryHealth(store);
  app.get('/healthz', async (c) => {
    const { generation, notices, ...library } = await describe();
    const state = model?.state() ?? null;
    const trouble = await feedback.trouble();
    const told = [
      ...notices,
      ...background.notices,
      ...(trouble === null ? [] : [`${trouble}。`]),
      ...(state ? noticesOf(state) : []),
    ];
    return c.json({
      status: 'ok',
      version,
      snapshot: generation,
      library,
      model: state && shortOf(state),
      notices: told,
    });
  });
  app.get('/readyz', async (c) => {
    await store.probe();
    if (background.wasFilled && (await store.reports({}, { limit: 1 })).length === 0)
      throw new Failure('STORE_EMPTIED', '');
    return c.json({ ready: true });
  });
  return app;
}
