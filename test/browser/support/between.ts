import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a question on its way: nothing of it reaches the service when it is handled here. */
export type Trouble = (question: string, response: ServerResponse) => boolean;

export interface Between {
  readonly url: string;
  /** Bodies of the questions that came by. */
  readonly questions: readonly Record<string, unknown>[];
  close(): Promise<void>;
}

/** A gateway in front of the service that passes everything on, but for questions that `trouble` takes. */
export async function standBetween(service: string, trouble: Trouble): Promise<Between> {
  const questions: Record<string, unknown>[] = [];
  const server = createServer((incoming, response) => {
    void handle(incoming, response).catch(() => response.destroy());
  });
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    if (incoming.url === '/api/v1/ask' && incoming.method === 'POST') {
      const asked = JSON.parse(body.toString()) as Record<string, unknown>;
      questions.push(asked);
      if (trouble(String(asked['question']), response)) return;
    }
    const passed = request(service + incoming.url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    passed.end(body);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    questions,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function beginStream(response: ServerResponse): (event: string, data: unknown) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(': \n\n');
  return (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
