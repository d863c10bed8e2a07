import { Hono } from 'hono';
import { z } from 'zod';
import { Failure } from '../domain/failures.ts';
import { reportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import { excerptOf } from '../web/pages/excerpt.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { checksJson, checksOf } from './checks-json.ts';
import { limitParameter, parseQuery } from './paging.ts';
import { formerVersions } from '../storage/former-versions.ts';
import { reportJson } from './report-json.ts';
import { factsOf, findReport, textOf } from './stored-reports.ts';

const listQuery = z.object({
  limit: limitParameter,
  cursor: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});

const offset = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const excerptQuery = z.object({ start: offset, end: offset });

/** GET /api/v1/documents, /:id, /:id/text and /:id/excerpt?start=&end=. The cursor is the id of the last document of a page. */
export function documentRoutes({ store }: Pick<HttpParts, 'store'>) {
  const app = new Hono<HttpEnv>().basePath('/api/v1/documents');

  app.get('/', async (c) => {
    const { limit, cursor } = parseQuery(c, listQuery);
    const after = cursor === undefined ? {} : { after: reportId(cursor) };
    const found = await store.reports({}, { limit: limit + 1, ...after });
    const page = found.slice(0, limit);
    const nextCursor = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return c.json({ documents: page.map(reportJson), nextCursor });
  });

  app.get('/:id', async (c) => {
    const report = await findReport(store, c.req.param('id'));
    const versions = (await formerVersions(store, report.id)).map(versionJson);
    const checks = checksJson(await checksOf(store, report));
    return c.json({ ...reportJson(report), counts: await countsOf(store, report), checks, versions });
  });

  app.get('/:id/text', async (c) => {
    const report = await findReport(store, c.req.param('id'));
    return c.text(await textOf(store, report), 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  });

  app.get('/:id/excerpt', async (c) => {
    const { start, end } = parseQuery(c, excerptQuery);
    const report = await findReport(store, c.req.param('id'));
    const text = await textOf(store, report);
    if (start >= end || end > text.length)
      throw new Failure('REQUEST_INVALID', `start 与 end 应在原文之内（共 ${text.length} 字）`);
    return c.json(excerptOf(report, text, { start, end }, new Date().toISOString().slice(0, 10)));
  });

  return app;
}

/** A document that this one took the place of; its text stays readable. */
const versionJson = ({ id, title, sha256, publishedAt, fetchedAt, supersededBy }: Report) => ({
  id,
  title,
  sha256,
  publishedAt,
  fetchedAt,
  supersededBy,
  viewUrl: `/view/${id}`,
});

async function countsOf(store: HttpParts['store'], report: Report) {
  const [passages, facts, text] = await Promise.all([
    store.passagesOf(report.id),
    factsOf(store, report),
    textOf(store, report),
  ]);
  return { characters: text.length, passages: passages.length, facts: facts.length };
}
