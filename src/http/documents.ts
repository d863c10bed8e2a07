import { Hono } from 'hono';
import { z } from 'zod';
import { dayText } from '../domain/calendar-day.ts';
import { Failure } from '../domain/failures.ts';
import { reportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import { excerptOf } from '../web/pages/excerpt.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { checksJson, checksOf, versionsIn } from './checks-json.ts';
import { limitParameter, parseQuery } from './paging.ts';
import { formerVersions } from '../storage/former-versions.ts';
import { reportJson } from './report-json.ts';
import { factsOf, findReport, findVersion, newerThan, textOf } from './stored-reports.ts';

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
/** `v` names the text that the offsets of a citation count in. */
const textQuery = z.object({ v: z.string().min(1).max(64).optional() });
const excerptQuery = textQuery.extend({ start: offset, end: offset });

/**
 * GET /api/v1/documents, /:id, /:id/text?v= and /:id/excerpt?start=&end=&v=. The cursor is the id of the last document of
 * a page.
 */
export function documentRoutes({ store, today }: Pick<HttpParts, 'store' | 'today'>) {
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
    const checks = await checksOf(store, report);
    const held = checksJson(checks, await versionsIn(store, checks));
    return c.json({ ...reportJson(report), counts: await countsOf(store, report), checks: held, versions });
  });

  app.get('/:id/text', async (c) => {
    const { v } = parseQuery(c, textQuery);
    const report = await findVersion(store, c.req.param('id'), v);
    return c.text(await textOf(store, report), 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  });

  app.get('/:id/excerpt', async (c) => {
    const { start, end, v } = parseQuery(c, excerptQuery);
    const report = await findVersion(store, c.req.param('id'), v);
    const text = await textOf(store, report);
    if (start >= end || end > text.length)
      throw new Failure('REQUEST_INVALID', `start 与 end 应在原文之内（共 ${text.length} 字）`);
    const newer = (await newerThan(store, report))?.id ?? null;
    return c.json(excerptOf({ report, text, newer, today: dayText(today()) }, { start, end }));
  });

  return app;
}

/** A document that this one took the place of; its text stays readable. */
const versionJson = ({ id, title, sha256, version, publishedAt, fetchedAt, supersededBy }: Report) => ({
  id,
  title,
  sha256,
  version,
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
