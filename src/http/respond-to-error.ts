import type { Context } from 'hono';
import { problemPage } from '../web/pages/problem-page.ts';
import type { Log } from './log.ts';
import type { HttpEnv } from './parts.ts';
import { problemOf, problemResponse } from './problem.ts';

/** Nobody is left to answer: what web servers log for a client that closed the connection. */
const CLIENT_LEFT = 499;

/** Turns an accident into a page for browsers and into problem+json for everyone else. The one place that catches. */
export const respondToError =
  (log: Log) =>
  async (error: unknown, c: Context<HttpEnv>): Promise<Response> => {
    if (c.req.raw.signal.aborted) return new Response(null, { status: CLIENT_LEFT });
    const problem = problemOf(error, c.get('requestId'));
    logFault(log, error, problem.requestId);
    if (problem.status === 503) c.header('Retry-After', '5');
    if (!wantsPage(c)) return problemResponse(c, problem);
    const page = await problemPage(problem);
    return c.html(page, { status: problem.status as 500 });
  };

/** Logs what is the server's fault, with its causes; a reader's mistake is in the request log already. */
export function logFault(log: Log, error: unknown, requestId: string): void {
  const { status, code } = problemOf(error, requestId);
  if (status >= 500) log.error({ requestId, code, err: error }, 'request failed');
}

const wantsPage = (c: Context) =>
  !c.req.path.startsWith('/api/') && /\btext\/html\b/i.test(c.req.header('accept') ?? '');
