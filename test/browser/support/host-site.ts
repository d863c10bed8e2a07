import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostSite {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * A site of somebody else's. Its one page is what its address says, `/?html=…&policy=…`: a page that the browser is handed
 * without a server would not be let through to a service on this machine.
 */
export async function serveHostSite(): Promise<HostSite> {
  const server = createServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url ?? '/', 'http://site');
    if (pathname !== '/') return response.writeHead(204).end();
    const policy = searchParams.get('policy');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
    });
    return response.end(searchParams.get('html'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
