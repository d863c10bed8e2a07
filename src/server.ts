import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Config } from './config.ts';
import { Failure } from './domain/failures.ts';
import { createApp } from './http/app.ts';
import type { HttpParts } from './http/parts.ts';

/**
 * How long a client may take to send its headers and its whole request. A connection is kept longer than clients and
 * proxies keep theirs (a minute, as a rule), so that none is closed while a request is on its way to it.
 */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 75_000 };
/** Running requests get this long to finish once the server is told to stop, and so long of it with the language model. */
const [GRACE_MS, MODEL_GRACE_MS] = [10_000, 1000];

export interface ServerParts extends Omit<HttpParts, 'addressOf' | 'config'> {
  readonly config: Config;
}

export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Stops accepting, lets running requests finish (10 s at most, 1 s of it with the language model), then resolves. The store stays open. */
  close(): Promise<void>;
}

/** Starts the service on Node. Throws `Failure('ADDRESS_UNUSABLE')` when the address cannot be listened on. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const app = createApp({ ...parts, addressOf: (c) => getConnInfo(c).remote.address ?? '' });
  const answer = getRequestListener(app.fetch);
  const server = createServer(TIMEOUTS, (request, response) => void answer(request, response));
  const close = createStop(server, () => parts.model?.stop());
  await listen(server, parts.config);
  for (const warning of parts.model?.state().warnings ?? []) parts.log.warn({ warning }, 'model switch not as kept');
  return { url: urlOf(server), close };
}

/** Resolves with the first SIGTERM or SIGINT of this process. */
export async function untilStopped(): Promise<void> {
  const heard = new AbortController();
  const signals = ['SIGTERM', 'SIGINT'].map((name) => once(process, name, { signal: heard.signal }));
  await Promise.race(signals);
  heard.abort();
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new Failure('ADDRESS_UNUSABLE', `${host}:${port} ${adviceFor(error)}`, { cause: error });
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: '已被其他程序占用。请停掉那个程序，或用环境变量 PORT 换一个端口。',
  EACCES: '没有权限监听。请用环境变量 PORT 换一个 1024 以上的端口。',
};

const adviceFor = (error: unknown) =>
  ADVICE[(error as NodeJS.ErrnoException).code ?? ''] ?? '不能监听。请检查环境变量 HOST 与 PORT。';

function urlOf(server: Server): string {
  // A server that listens on host and port has an AddressInfo, not a pipe's name.
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/**
 * Stops accepting and drops every connection without a running request, then each one as its last answer is out. Node's
 * own `closeIdleConnections` takes a connection that never sent anything for a busy one.
 */
function createStop(server: Server, hurry: () => void): () => Promise<void> {
  const running = new Map<Socket, number>();
  const dropIdle = (socket: Socket) => {
    if (!server.listening && running.get(socket) === 0) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once('close', () => {
      running.set(socket, (running.get(socket) ?? 1) - 1);
      dropIdle(socket);
    });
  });
  return async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of running.keys()) dropIdle(socket);
    const hurrying = setTimeout(hurry, MODEL_GRACE_MS);
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await closed;
    clearTimeout(hurrying);
    clearTimeout(impatience);
  };
}
