import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Reply, perform } from './scripted-replies.ts';

/** What one request asked for, as it came over the wire. */
export interface ModelRequest {
  readonly path: string;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly stream?: boolean;
    readonly max_tokens?: number;
    readonly temperature?: number;
    readonly response_format?: { readonly type: string };
  };
  /** How it ended, once it has: answered to the end, or the connection was closed before that, by either side. */
  readonly ended: Promise<'answered' | 'broken off'>;
}

/** One reply for all requests, or one for each: chosen by what is asked, or by its number from 0. */
export type Script = Reply | ((request: ModelRequest, index: number) => Reply);

export interface ScriptedModel {
  /** For `OPENAI_BASE_URL`. */
  readonly baseUrl: string;
  /** All requests so far, the oldest first. */
  readonly requests: readonly ModelRequest[];
  /** Connections that are open at this moment. */
  connections(): number;
  close(): Promise<void>;
}

/**
 * A server on loopback that speaks OpenAI's chat completions, streamed or not, and says what it is told to:
 * `startScriptedModel(['云溪区', '收到22件[1]。'])`, or `startScriptedModel((request, index) => index === 0 ? '503' : ['好'])`.
 * One that is down is a scripted model after `close()`.
 */
export async function startScriptedModel(script: Script): Promise<ScriptedModel> {
  const requests: ModelRequest[] = [];
  let connections = 0;
  const server = createServer((incoming, response) => {
    const ended = once(response, 'close').then(() => (response.writableFinished ? 'answered' : 'broken off'));
    const answer = async () => {
      const request: ModelRequest = { path: incoming.url ?? '', body: await bodyOf(incoming), ended };
      const index = requests.push(request) - 1;
      const reply = typeof script === 'function' ? script(request, index) : script;
      await perform(reply, response, request.body.stream === true);
    };
    void answer();
  });
  server.on('connection', (socket) => {
    connections += 1;
    socket.once('close', () => (connections -= 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<ModelRequest['body']> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as ModelRequest['body'];
}
