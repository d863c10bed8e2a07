import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetcher, type FetcherOptions } from '../../../ingest/fetch/fetcher.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface LoopbackSite {
  readonly origin: string;
  readonly port: number;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** Puts something at a path; everything else is 404. */
  serve(path: string, handler: Handler | string): void;
  /** A fetcher that may connect to this site alone, and does not rest. */
  fetcher(options?: Partial<FetcherOptions>): ReturnType<typeof createFetcher>;
  close(): Promise<void>;
}

/** A real site on 127.0.0.1. */
export async function openLoopbackSite(): Promise<LoopbackSite> {
  const handlers = new Map<string, Handler>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const handler = handlers.get(path);
    if (handler) handler(request, response);
    else response.writeHead(404).end('not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    serve: (path, handler) =>
      handlers.set(path, typeof handler === 'string' ? (_, response) => response.end(handler) : handler),
    fetcher: (options = {}) =>
      createFetcher({
        userAgent: 'TestBot/1 (test)',
        allowsAddress: (address) => address === '127.0.0.1',
        furtherPorts: [port],
        gapMs: 0,
        ...options,
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
