import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const CLIENTS = 16;
const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** Closed-loop clients against a served library: every answer of a question that was not asked before. */
export async function measureHttp(directory: string, questionAt: (index: number) => string, seconds: number) {
  const port = await freePort();
  const env = {
    ...process.env,
    WENZHENG_DATA: directory,
    WENZHENG_RATE_LIMIT: '0',
    WENZHENG_LOG: 'error',
    PORT: `${port}`,
  };
  const server = spawn(process.execPath, ['--import', 'tsx', main, 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const latencies: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  let next = 0;
  const client = async () => {
    while (performance.now() < end) latencies.push(await ask(agent, port, questionAt(next++)));
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const taken = (performance.now() - started) / 1000;
  agent.destroy();
  server.kill('SIGTERM');
  await once(server, 'exit');
  return { answered: latencies.length, latencies, seconds: taken };
}

function ask(agent: Agent, port: number, question: string): Promise<number> {
  const body = JSON.stringify({ question });
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: '/api/v1/ask', method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
