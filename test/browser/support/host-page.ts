import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostSite {
  readonly url: string;
  close(): Promise<void>;
}

/** A site of somebody else's that holds the widget: one page, with a policy of its own. */
export async function serveHostPage(html: string, policy?: string): Promise<HostSite> {
  const server = createServer(({ url }, response) => {
    if (url !== '/') return response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
    });
    return response.end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
