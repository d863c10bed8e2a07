import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the endpoint behaves: as it should, or in one of the ways that real ones fail. */
export type Behaviour = 'right' | 'wrong size' | 'not numbers' | 'too few' | 'refuses' | 'no JSON';

export interface FakeEndpoint {
  readonly baseUrl: string;
  behaviour: Behaviour;
  /** Bodies of all requests so far. */
  readonly requests: { readonly input: readonly string[]; readonly encoding_format?: string; readonly model: string }[];
  close(): Promise<void>;
}

export const SECRET = 'sk-secret-in-an-error-body';
const DIMENSIONS = 4;

/** A server that speaks the wire format of OpenAI's embeddings. */
export async function startFakeEndpoint(): Promise<FakeEndpoint> {
  const requests: FakeEndpoint['requests'] = [];
  const server = createServer((request, response) => {
    const reply = async () => {
      const body = await readBody(request);
      requests.push(JSON.parse(body) as FakeEndpoint['requests'][number]);
      const { status, text } = answer(endpoint.behaviour, requests.at(-1)?.input ?? []);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
    };
    void reply();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const endpoint: FakeEndpoint = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    behaviour: 'right',
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return endpoint;
}

function answer(behaviour: Behaviour, input: readonly string[]): { readonly status: number; readonly text: string } {
  if (behaviour === 'refuses')
    return { status: 401, text: JSON.stringify({ error: { message: `bad key ${SECRET}` } }) };
  if (behaviour === 'no JSON') return { status: 200, text: '<html>busy</html>' };
  const texts = behaviour === 'too few' ? input.slice(1) : input;
  const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text, behaviour) }));
  const body = { object: 'list', model: 'fake', data, usage: { prompt_tokens: 0, total_tokens: 0 } };
  return { status: 200, text: JSON.stringify(body) };
}

/** Counts a few characters: enough to tell texts apart. */
function vectorOf(text: string, behaviour: Behaviour): (number | string)[] {
  const counts = Array.from('申费复政', (character) => 1 + text.split(character).length);
  if (behaviour === 'not numbers') return counts.map(() => 'x');
  return behaviour === 'wrong size' ? counts.slice(1) : counts.slice(0, DIMENSIONS);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
