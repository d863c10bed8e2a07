import { Hono } from 'hono';
import { z } from 'zod';
import type { Fact } from '../domain/fact.ts';
import type { ReportId } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';
import type { Report } from '../domain/report.ts';
import { SEARCH_DEPTH } from '../domain/search.ts';
import { explainRetrieval } from '../retrieval/explain.ts';
import { viewPath } from '../web/pages/view-path.ts';
import { facetsJson } from './facets-json.ts';
import { factLine } from './fact-line.ts';
import { channelJson, historyJson } from './found-json.ts';
import { isStaff } from './middleware/staff-only.ts';
import { narrowingOf, narrowingQuery } from './narrowing-query.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { SEARCH_KINDS } from './searching.ts';
import type { Found } from './searching.ts';
import { limitParameter, parseQuery } from './paging.ts';
import { regionName } from './region-name.ts';

const searchQuery = z.object({
  q: z.string().trim().min(1).max(500),
  limit: limitParameter,
  cursor: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .default(0),
  kind: z.enum(SEARCH_KINDS).optional(),
  explain: z.enum(['0', '1']).default('0'),
  ...narrowingQuery,
});

/**
 * GET /api/v1/search?q=&limit=&cursor=&kind= and what facets narrow by. The cursor is the number of results before the page, in every group.
 * `explain=1` adds for staff how the passages were ranked.
 */
export function searchRoutes({ store, search, config }: Pick<HttpParts, 'store' | 'search' | 'config'>) {
  const app = new Hono<HttpEnv>();
  app.get('/api/v1/search', async (c) => {
    const { q, limit, cursor, kind, explain, ...chosen } = parseQuery(c, searchQuery);
    const end = Math.min(cursor + limit, SEARCH_DEPTH);
    const found = await search(q, {
      limit: end + 1,
      signal: c.req.raw.signal,
      narrowing: narrowingOf(chosen),
      ...(kind && { kind }),
    });
    const passages = found.passages.slice(cursor, end);
    const figures = found.figures.slice(cursor, end);
    const describe = await describer(store, [...passages.map((hit) => hit.passage), ...figures]);
    const groups = [found.passages, found.figures, found.history, found.channels];
    const more = groups.some(({ length }) => length > end) && end < SEARCH_DEPTH;
    return c.json({
      query: q,
      corrections: found.corrections,
      filters: found.filters,
      groups: ['figures', 'passages', 'history', 'channels'],
      figures: figures.map((fact) => figureJson(fact, describe(fact))),
      passages: passages.map((hit) => passageJson(hit, describe(hit.passage))),
      history: found.history.slice(cursor, end).map(historyJson),
      channels: found.channels.slice(cursor, end).map(channelJson),
      facets: facetsJson(found.documents),
      nextCursor: more ? String(end) : null,
      ...(explain === '1' && isStaff(c, config.token) && { explain: await explained(found) }),
    });
  });
  return app;
}

const explained = async ({ retrieval }: Found) => retrieval && explainRetrieval(retrieval);

const figureJson = (fact: Fact, origin: Origin) => ({ ...origin, ...factLine(fact, origin.sourceName) });

const passageJson = ({ passage, score }: Found['passages'][number], origin: Origin) => ({
  ...origin,
  section: passage.headings.join(' › ') || null,
  kind: passage.kind,
  text: passage.text,
  start: passage.start,
  end: passage.end,
  score,
});

type Located = Span & { readonly report: ReportId };

type Describe = Awaited<ReturnType<typeof describer>>;
type Origin = ReturnType<Describe>;

/** Looks up the reports of all hits once; the returned function tells where a hit comes from. */
async function describer(store: HttpParts['store'], hits: readonly Located[]) {
  const ids = [...new Set(hits.map((hit) => hit.report))];
  const reports = new Map<ReportId, Report>();
  for (const report of await Promise.all(ids.map((id) => store.report(id)))) if (report) reports.set(report.id, report);
  return ({ report: id, start, end }: Located) => {
    const report = reports.get(id);
    return {
      documentId: id,
      sourceName: report?.sourceName ?? '',
      title: report?.title ?? '',
      agency: report?.agency?.name ?? null,
      region: regionName(report?.region ?? null),
      year: report?.period?.year ?? null,
      trust: report?.quality.trust ?? 'unknown',
      viewUrl: viewPath(id, start, end),
    };
  };
}
