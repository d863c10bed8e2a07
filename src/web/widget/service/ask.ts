import { createParser } from 'eventsource-parser';
import type { Answer } from '../../../domain/answer.ts';
import type { Turn } from '../../../domain/question.ts';
import type { Connection } from './connection.ts';
import { Problem } from './problem.ts';
import { isAnswer } from './is-answer.ts';

export interface Asked {
  readonly question: string;
  readonly conversationId: string | null;
  readonly history: readonly Turn[];
  readonly region: string | null;
}

export interface Listening {
  readonly signal: AbortSignal;
  readonly onStep: (step: string) => void;
  /** The next piece of the answer's text. */
  readonly onText: (text: string) => void;
}

/** The service pings every 15 seconds: a stream that is silent for so long is broken. */
const SILENCE_MS = 40_000;

/** Asks, and resolves with the whole answer once it is there. @throws Problem; the fetch's own error when stopped */
export async function ask(connection: Connection, asked: Asked, listening: Listening): Promise<Answer> {
  const { question, conversationId, history, region } = asked;
  const body = {
    question,
    ...(conversationId && { conversationId }),
    ...(history.length > 0 && { history }),
    ...(region && { filters: { region } }),
  };
  const silence = watchSilence(listening.signal);
  try {
    const response = await connection.post('/api/v1/ask', body, {
      accept: 'text/event-stream',
      signal: silence.signal,
    });
    return await readAnswer(response, listening, silence.heard);
  } catch (error) {
    throw silence.isBroken() ? new Problem('TOO_SLOW') : error;
  } finally {
    silence.end();
  }
}

function watchSilence(stopped: AbortSignal) {
  const abort = new AbortController();
  let broken = false;
  let timer = 0;
  const stop = () => abort.abort();
  const heard = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      broken = true;
      stop();
    }, SILENCE_MS);
  };
  stopped.addEventListener('abort', stop);
  heard();
  return {
    signal: abort.signal,
    heard,
    isBroken: () => broken,
    /** Leaves nothing running, neither the watch nor a stream that goes on behind its answer. */
    end() {
      clearTimeout(timer);
      stopped.removeEventListener('abort', stop);
      stop();
    },
  };
}

async function readAnswer(response: Response, listening: Listening, heard: () => void): Promise<Answer> {
  // A gateway may have turned the stream into its last word.
  if (!/event-stream/.test(response.headers.get('content-type') ?? ''))
    return sound(await response.json().catch(() => null));
  let answer: Record<string, unknown> | undefined;
  let isWhole = false;
  let refusal: Problem | null = null;
  const parser = createParser({
    onEvent({ event, data }) {
      const value = parsed(data);
      if (event === 'status') listening.onStep(text(value['step']));
      if (event === 'delta') listening.onText(text(value['text']));
      if (event === 'answer') answer = value;
      // What to ask next may join an answer that had nothing to suggest yet.
      if (event === 'suggestions' && answer) answer = { ...answer, ...value };
      isWhole = event === 'suggestions' || (event === 'answer' && hasSuggestions(value));
      if (event === 'error') refusal = problemOfEvent(value);
    },
  });
  const reader = response.body?.getReader();
  let patience = 0;
  try {
    for await (const piece of pieces(reader)) {
      heard();
      parser.feed(piece);
      if (isWhole || refusal) break;
      if (answer) patience ||= window.setTimeout(() => void reader?.cancel(), PATIENCE_MS);
    }
  } catch (error) {
    if (!answer) throw error;
  } finally {
    clearTimeout(patience);
  }
  if (refusal) throw refusal;
  return sound(answer);
}

/** So long an answer waits for what to ask next. */
const PATIENCE_MS = 500;

const hasSuggestions = ({ suggestions }: Record<string, unknown>) =>
  Array.isArray(suggestions) && suggestions.length > 0;

async function* pieces(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for (;;) {
    const read = await reader?.read().catch((error: unknown) => {
      throw error instanceof DOMException && error.name === 'AbortError' ? error : new Problem('CUT_SHORT');
    });
    if (!read || read.done) return;
    yield decoder.decode(read.value, { stream: true });
  }
}

function parsed(data: string): Record<string, unknown> {
  try {
    return JSON.parse(data) as Record<string, unknown>;
  } catch {
    throw new Problem('CUT_SHORT');
  }
}

const problemOfEvent = ({ code, message, requestId }: Record<string, unknown>) =>
  new Problem(text(code), { message: text(message), requestId: text(requestId) || null });

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function sound(answer: unknown): Answer {
  if (!isAnswer(answer)) throw new Problem('CUT_SHORT');
  return answer;
}
