import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How an answer ends. All but `stop` are faults. */
type Ending =
  /** As it should: `finish_reason: stop`, then `[DONE]`. */
  | 'stop'
  /** Finished as it should, but without the last `[DONE]`: some servers never send it. */
  | 'no [DONE]'
  /** Cut at the number of tokens. */
  | 'length'
  | 'content filter'
  /** The server asks to run a tool. */
  | 'tool call'
  /** The response is over, and nobody said that the answer is. */
  | 'no finish'
  /** Nothing more comes, and the connection stays. */
  | 'stall'
  /** The connection dies. */
  | 'cut'
  /** An event that is not JSON. */
  | 'bad event'
  /** Bytes that are not UTF-8 in place of an event, then the usual end. */
  | 'bad bytes'
  /** An event with an error in it. */
  | 'error event';

/** An answer in pieces, with what may go wrong on the way. */
interface Performance {
  readonly pieces: readonly string[];
  readonly ending?: Ending;
  /** Wait before the first piece, and between two of them. */
  readonly firstAfterMs?: number;
  readonly everyMs?: number;
}

/** What stands in error bodies and must never come out. */
export const SECRET = 'sk-secret-in-an-error-body';
const EXPLODED = JSON.stringify({ error: { message: `exploded at /srv/llm/app.py:12, key=${SECRET}` } });
const json = { 'Content-Type': 'application/json' };

/** Responses that are wrong as a whole: status, headers and body. */
const RESPONSES = {
  '400': [400, json, EXPLODED],
  '401': [401, json, EXPLODED],
  '408': [408, json, EXPLODED],
  '429': [429, json, EXPLODED],
  '429, after a second': [429, { ...json, 'Retry-After': '1' }, EXPLODED],
  '429, after an hour': [429, { ...json, 'Retry-After': '3600' }, EXPLODED],
  '500': [500, json, EXPLODED],
  '503': [503, json, EXPLODED],
  redirect: [307, { Location: '/v1/elsewhere' }, ''],
  'html page': [200, { 'Content-Type': 'text/html' }, `<html><h1>502 Bad Gateway</h1>${SECRET}</html>`],
  'bad json': [200, json, '{"choices":[{"message":{"content":"abc'],
  'empty body': [200, json, ''],
} as const;

const ANSWERS = {
  garbage: { pieces: ['\u0000\ufffd'.repeat(400), '!!@@##'] },
  /** A text of two million characters. */
  huge: { pieces: Array.from({ length: 100 }, () => '政'.repeat(20_000)) },
  /** Finished as it should, without a text. */
  'no text': { pieces: [] },
  blank: { pieces: [' ', '\n'] },
} as const satisfies Record<string, Performance>;

/** `reset`: the connection dies before an answer. `hang`: no answer, no end. `endless`: one event without an end. */
export type Fault = 'reset' | 'hang' | 'endless' | keyof typeof RESPONSES | keyof typeof ANSWERS;

/** What a model does with one request: the pieces of a good answer, a performance, or a fault by its name. */
export type Reply = readonly string[] | Performance | Fault;

const isResponse = (reply: string): reply is keyof typeof RESPONSES => reply in RESPONSES;

export async function perform(reply: Reply, response: ServerResponse, streamed: boolean): Promise<void> {
  if (reply === 'hang') return;
  if (reply === 'reset') return void response.destroy();
  if (reply === 'endless') return writeForEver(response);
  if (typeof reply === 'string' && isResponse(reply)) {
    const [status, headers, body] = RESPONSES[reply];
    return void response.writeHead(status, headers).end(body);
  }
  const performance = typeof reply === 'string' ? ANSWERS[reply] : 'pieces' in reply ? reply : { pieces: reply };
  return streamed ? stream(performance, response) : complete(performance, response);
}

function writeForEver(response: ServerResponse): void {
  const event = 'a'.repeat(65_536);
  const write = () => {
    while (!response.destroyed && response.write(event));
  };
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.on('drain', write);
  write();
}

const FINISH: Partial<Record<Ending, string>> = {
  stop: 'stop',
  'no [DONE]': 'stop',
  'bad bytes': 'stop',
  length: 'length',
  'content filter': 'content_filter',
  'tool call': 'tool_calls',
};

function complete({ pieces, ending = 'stop' }: Performance, response: ServerResponse): void {
  const message = { role: 'assistant', content: pieces.join('') || null };
  const choices = [{ index: 0, message, finish_reason: FINISH[ending] ?? null }];
  response.writeHead(200, json).end(JSON.stringify({ id: '1', object: 'chat.completion', model: 'scripted', choices }));
}

const event = (delta: object, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', model: 'scripted', choices: [{ index: 0, delta, finish_reason }] })}\n\n`;

async function stream(performance: Performance, response: ServerResponse): Promise<void> {
  const { pieces, ending = 'stop', firstAfterMs = 0, everyMs = 0 } = performance;
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(event({ role: 'assistant', content: '' }));
  for (const [index, content] of pieces.entries()) {
    await pause(index === 0 ? firstAfterMs : everyMs, undefined, { ref: false });
    if (response.destroyed) return;
    response.write(event({ content }));
  }
  // The pieces are to arrive before whatever happens next.
  await pause(5);
  finish(ending, response);
}

function finish(ending: Ending, response: ServerResponse): void {
  if (ending === 'stall') return;
  if (ending === 'cut') return void response.destroy();
  if (ending === 'bad bytes') response.write(Buffer.from([0xe4, 0xb8, 0x0a, 0x0a]));
  if (ending === 'bad event') response.write(`data: {"choices":[{"delta" ${SECRET}\n\n`);
  if (ending === 'error event') response.write(`data: ${EXPLODED}\n\n`);
  if (ending === 'tool call') response.write(event(toolCall));
  const reason = FINISH[ending];
  if (reason !== undefined) response.write(event({}, reason));
  response.end(reason !== undefined && ending !== 'no [DONE]' ? 'data: [DONE]\n\n' : '');
}

const toolCall = {
  tool_calls: [
    { index: 0, id: 'c', type: 'function', function: { name: 'exec', arguments: '{"sql":"DROP TABLE reports"}' } },
  ],
};
