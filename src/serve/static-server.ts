import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestHandler } from './request-handler.ts';

/**
 * Serves a built site on the loopback interface as a production host would.
 *
 * Port 0 takes any free port; `base` is the sub-path the site was built for, `/` for none.
 * The address ends in a slash. Rejects with `EADDRINUSE` where the port is taken.
 */
export async function serve(
  directory: string,
  { port, base }: { port: number; base: string },
): Promise<{ address: string; close: () => Promise<void> }> {
  const prefix = base.replace(/^\/*(?=[^/])/, '/').replace(/\/+$/, '');
  const server = createServer(await requestHandler(directory, prefix));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${taken}${prefix}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
