import { Hono } from 'hono';
import type { Context } from 'hono';
import { dayText } from '../domain/calendar-day.ts';
import { Failure } from '../domain/failures.ts';
import { QUESTION_LIMIT } from '../domain/question.ts';
import { answerPage } from '../web/pages/answer-page.ts';
import { askPage } from '../web/pages/ask-page.ts';
import { ASSETS } from '../web/pages/assets.ts';
import { homePage } from '../web/pages/home-page.ts';
import { sourcePage } from '../web/pages/source-page.ts';
import type { Frame } from '../web/pages/frame.ts';
import type { AnswerLog } from './answer-log.ts';
import { parseQuestionText } from './ask-body.ts';
import type { Ask } from './ask.ts';
import { checksOf, versionsIn } from './checks-json.ts';
import { frameOf } from './frame-of.ts';
import type { Library } from './library.ts';
import { limitBody } from './middleware/limit-body.ts';
import { requireType } from './middleware/require-type.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import type { ClientLimit } from './client-limit.ts';
import { regionName } from './region-name.ts';
import { findReport, findVersion, newerThan, textOf } from './stored-reports.ts';

export interface PageParts extends Pick<HttpParts, 'store' | 'examples' | 'today'> {
  readonly library: Library;
  readonly answers: AnswerLog;
  readonly ask: Ask;
  readonly countQuestion: ClientLimit;
}

/** The pages that work without scripts: home, question form, permalink of an answer, source viewer. */
export function pageRoutes(parts: PageParts) {
  const app = new Hono<HttpEnv>();
  app.get('/', async (c) => c.html(homePage(await parts.library.overview(), await parts.examples(), frameOf(c))));
  app.get('/ask', async (c) => {
    const question = c.req.query('q');
    return question === undefined ? c.html(askPage({}, frameOf(c))) : answerQuestion(c, parts, question, frameOf(c));
  });
  app.post('/ask', requireType('application/x-www-form-urlencoded'), limitBody, async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return answerQuestion(c, parts, form.get('q') ?? '', frameOf(c, form.get('size') ?? undefined));
  });
  app.get('/answers/:id', (c) => {
    const kept = parts.answers.find(c.req.param('id'));
    if (!kept) throw new Failure('ANSWER_UNKNOWN', '');
    return c.html(answerPage({ ...kept, kept: true }, frameOf(c)));
  });
  app.get('/view/:id', async (c) => showSource(c, parts, c.req.param('id')));
  for (const { path, type, body } of ASSETS) {
    app.get(path, (c) =>
      c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
  }
  return app;
}

async function answerQuestion(
  c: Context<HttpEnv>,
  { ask, answers, countQuestion }: PageParts,
  text: string,
  frame: Frame,
) {
  try {
    const question = parseQuestionText(text);
    countQuestion(c);
    const answer = await ask(c, question);
    const kept = answers.find(answer.id) !== undefined;
    return c.html(answerPage({ question: question.text, answer, kept }, frame));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'QUESTION_INVALID') throw error;
    return c.html(askPage({ question: text.slice(0, 2 * QUESTION_LIMIT), complaint: error.message }, frame), 400);
  }
}

async function showSource(c: Context<HttpEnv>, { store, today: readToday }: PageParts, id: string) {
  const { report, isGone } = await textMeant(store, id, c.req.query('v'));
  const text = await textOf(store, report);
  const region = regionName(report.region);
  const asked = { start: c.req.query('start'), end: c.req.query('end') };
  const place = isGone ? { quote: null, misplaced: false } : quoteOf(asked, text.length);
  const today = dayText(readToday());
  const checks = await checksOf(store, report);
  const versions = await versionsIn(store, checks);
  const newer = await newerThan(store, report);
  return c.html(sourcePage({ report, region, text, checks, versions, today, isGone, newer, ...place }, frameOf(c)));
}

/** The text that a link names; where it is no longer kept, that of today, which the link does not mean. */
async function textMeant(store: PageParts['store'], id: string, version: string | undefined) {
  try {
    return { report: await findVersion(store, id, version), isGone: false };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'VERSION_UNKNOWN') throw error;
    return { report: await findReport(store, id), isGone: true };
  }
}

interface Asked {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** The range to highlight: null when none was asked for, or when what was asked for is not in the text. */
function quoteOf(asked: Asked, length: number) {
  if (asked.start === undefined && asked.end === undefined) return { quote: null, misplaced: false };
  const [start, end] = [offset(asked.start), offset(asked.end)];
  const fits = start < end && end <= length;
  return fits ? { quote: { start, end }, misplaced: false } : { quote: null, misplaced: true };
}

const offset = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : NaN);
