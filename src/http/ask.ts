import { Hono } from 'hono';
import type { Context } from 'hono';
import type { AskOptions } from '../answer/asking.ts';
import type { Fault } from '../answer/verify/find-fault.ts';
import type { Answer } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import type { Admission } from './admission.ts';
import { clientOf } from './client-key.ts';
import type { AnswerLog } from './answer-log.ts';
import type { Conversations } from './conversations.ts';
import { parseAskBody } from './ask-body.ts';
import { createAnswerEvents } from './answer-events.ts';
import { discreetly } from '../knowledge/discreetly.ts';
import { eventStream } from './event-stream.ts';
import type { EventSink } from './event-stream.ts';
import { limitBody } from './middleware/limit-body.ts';
import { requireType } from './middleware/require-type.ts';
import { isStaff } from './middleware/staff-only.ts';
import type { Ending, HttpEnv, HttpParts } from './parts.ts';
import { problemOf } from './problem.ts';
import type { ClientLimit } from './client-limit.ts';
import { logFault } from './respond-to-error.ts';

type AskParts = Pick<HttpParts, 'asking' | 'config' | 'log' | 'addressOf'>;

/** What answers leave behind, and who may ask now. */
interface AskKeeping {
  readonly answers: AnswerLog;
  readonly conversations: Conversations;
  readonly admission: Admission;
}

/** Asks, keeps the answer for its permalink, and notes the outcome for the log. */
export type Ask = (c: Context<HttpEnv>, question: Question, options?: Partial<AskOptions>) => Promise<Answer>;

export const createAsk =
  (parts: AskParts, { answers, conversations, admission }: AskKeeping): Ask =>
  async (c, asked, options) => {
    const { asking, log } = parts;
    const { conversationId, ...others } = options ?? {};
    const remembered = conversationId === undefined ? [] : conversations.history(conversationId);
    // An id that was not given out here may be anybody's: it gets a new one.
    const issued = conversationId !== undefined && remembered.length > 0 ? { conversationId } : {};
    const question = asked.history.length > 0 ? asked : { ...asked, history: remembered };
    const requestId = c.get('requestId');
    const onFault = ({ kind, reports }: Fault) => log.warn({ requestId, fault: kind, reports }, 'withheld');
    const remember = (answer: Answer) => {
      const kept = discreetly(question.text, answer);
      answers.keep(kept.question, kept.answer);
      return kept;
    };
    const onAnswer = once((answer: Answer) => {
      const kept = remember(answer);
      conversations.keep(answer.conversationId, kept.question, kept.answer);
      c.set('outcome', answer.reason ? `${answer.status}/${answer.reason}` : answer.status);
      options?.onAnswer?.(answer);
    });
    const heard = { requestId, signal: c.req.raw.signal, onFault, hurry: true, ...others, ...issued, onAnswer };
    const leave = await admission.enter(clientOf(c, parts), heard.signal);
    try {
      const answer = await asking.ask(question, heard);
      onAnswer(answer);
      remember(answer);
      return answer;
    } finally {
      leave();
    }
  };

/** An answer is told and kept when it is there; what to ask next may join it later. */
function once(tell: (answer: Answer) => void) {
  let isTold = false;
  return (answer: Answer) => {
    if (!isTold) tell(answer);
    isTold = true;
  };
}

interface AskLimits {
  readonly countQuestion: ClientLimit;
  readonly admission: Admission;
}

/** POST /api/v1/ask: JSON, or events when the reader accepts `text/event-stream`. */
export function askRoutes(parts: AskParts, ask: Ask, { countQuestion, admission }: AskLimits) {
  const app = new Hono<HttpEnv>();
  app.post('/api/v1/ask', requireType('application/json'), limitBody, async (c) => {
    const { question, conversationId, extractive } = parseAskBody(await c.req.text());
    countQuestion(c);
    const options = {
      extractive,
      withQueries: isStaff(c, parts.config.token),
      ...(conversationId !== undefined && { conversationId }),
    };
    if (!acceptsEvents(c)) return c.json(await ask(c, question, options));
    admission.assertRoom(clientOf(c, parts));
    return streamAnswer(c, parts, ask, question, options);
  });
  return app;
}

const acceptsEvents = (c: Context) => /\btext\/event-stream\b/i.test(c.req.header('accept') ?? '');

function streamAnswer(
  c: Context<HttpEnv>,
  { log }: AskParts,
  ask: Ask,
  question: Question,
  options: Partial<AskOptions>,
): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, c.req.raw.signal]);
  const { promise: ending, resolve: end } = deferred<Ending>();
  c.set('ending', ending);
  const work = async (sink: EventSink) => {
    const events = createAnswerEvents(sink);
    try {
      const { onStep, onText, onAnswer } = events;
      events.finish(await ask(c, question, { ...options, signal, onStep, onText, onAnswer }));
      end({ status: 200 });
    } catch (error) {
      const { code, detail, action, status, requestId } = problemOf(error, c.get('requestId'));
      if (!signal.aborted) logFault(log, error, requestId);
      if (events.isAnswered()) return end({ status: 200 });
      sink.send('error', { code, message: `${detail}。${action}`, requestId });
      end({ status: signal.aborted ? 499 : status });
    }
  };
  return c.body(
    eventStream(work, () => left.abort()),
    200,
    { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
  );
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}
