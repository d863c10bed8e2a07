import { setImmediate } from 'node:timers/promises';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Report } from '../domain/report.ts';
import { factLine } from './fact-line.ts';
import { staffOnly } from './middleware/staff-only.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { parseQuery } from './paging.ts';
import { factsOf, findReport } from './stored-reports.ts';
import { everyReport } from '../storage/every-report.ts';

const factsQuery = z.object({ document: z.string().max(64).optional(), format: z.literal('jsonl').default('jsonl') });

/** GET /api/v1/admin/facts?document=&format=jsonl: one fact a line, of one report or of all. Staff only. */
export function factRoutes({ store, config }: Pick<HttpParts, 'store' | 'config'>) {
  const app = new Hono<HttpEnv>().basePath('/api/v1/admin');
  app.use('*', staffOnly(config.token));
  app.get('/facts', async (c) => {
    const { document } = parseQuery(c, factsQuery);
    const reports = document === undefined ? everyReport(store) : [await findReport(store, document)];
    const lines = ReadableStream.from(factLines(store, reports)).pipeThrough(new TextEncoderStream());
    return c.body(lines, 200, { 'Content-Type': 'application/jsonl; charset=utf-8' });
  });
  return app;
}

/** The facts of each report in turn, as JSON lines: one chunk of text per report. */
async function* factLines(store: HttpParts['store'], reports: AsyncIterable<Report> | Iterable<Report>) {
  for await (const report of reports) {
    const facts = await factsOf(store, report);
    yield facts.map((fact) => `${JSON.stringify(factLine(fact, report.sourceName))}\n`).join('');
    // Nothing above waits for anything: without a rest nobody else would be served until the last report.
    await setImmediate();
  }
}
