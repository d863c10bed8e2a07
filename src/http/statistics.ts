import { Hono } from 'hono';
import { z } from 'zod';
import { STATISTICS_OPERATIONS, type StatisticsQuery, type StatisticsTable } from '../domain/statistics.ts';
import { statisticsPage } from '../web/pages/statistics-page.ts';
import { isStaff } from './middleware/staff-only.ts';
import { parseQuery } from './paging.ts';
import { frameOf } from './frame-of.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { statisticsCsv } from './statistics-csv.ts';
import { yearsParameter } from './years-parameter.ts';

const named = z.string().trim().min(1).max(100);

const statisticsQuery = z.object({
  indicator: named,
  region: named.nullable().default(null),
  agency: named.nullable().default(null),
  years: yearsParameter,
  inside: z.enum(['province', 'city', 'county']).nullable().default(null),
  operation: z.enum(STATISTICS_OPERATIONS).default('list'),
});

/**
 * GET /api/v1/statistics, its CSV, and the page for people: one measure, report by report, and what the figures come
 * to. The address is the permalink: with the snapshot it names it gives the same figures.
 */
export function statisticsRoutes({ statistics, config }: Pick<HttpParts, 'statistics' | 'config'>) {
  const app = new Hono<HttpEnv>();
  app.get('/api/v1/statistics', async (c) => {
    const query = parseQuery(c, statisticsQuery);
    const { queries, ...table } = await statistics(query);
    const links = { permalink: pagePath(query, table), csvUrl: apiPath(query, '.csv') };
    return c.json({ ...table, ...links, ...(isStaff(c, config.token) && { queries }) });
  });
  app.get('/api/v1/statistics.csv', async (c) => {
    const table = await statistics(parseQuery(c, statisticsQuery));
    return c.body(statisticsCsv(table), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="statistics.csv"',
      'X-Snapshot': table.snapshot,
    });
  });
  app.get('/statistics', async (c) => {
    const query = parseQuery(c, statisticsQuery);
    const table = await statistics(query);
    const asked = c.req.query('snapshot') ?? null;
    const paths = { csvPath: apiPath(query, '.csv'), jsonPath: apiPath(query, '') };
    return c.html(statisticsPage({ table, asked, ...paths, frame: frameOf(c) }));
  });
  return app;
}

const apiPath = (query: StatisticsQuery, ending: string) => `/api/v1/statistics${ending}?${parametersOf(query)}`;

const pagePath = (query: StatisticsQuery, { snapshot }: Pick<StatisticsTable, 'snapshot'>) =>
  `/statistics?${parametersOf(query)}&snapshot=${encodeURIComponent(snapshot)}`;

function parametersOf({ indicator, region, agency, years, inside, operation }: StatisticsQuery): string {
  const given = { indicator, region, agency, years: years.join(',') || null, inside, operation };
  return Object.entries(given)
    .flatMap(([name, value]) => (value === null ? [] : `${name}=${encodeURIComponent(value)}`))
    .join('&');
}
