import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestHandler } from './request-handler.ts';

interface ServerOptions {
  /** 0 takes any free port. */
  port: number;
  /** The sub-path that the site was built for. */
  base: string;
}

interface StaticServer {
  /** Ends in a slash. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site on the loopback interface as a production host would.
 * Rejects with `EADDRINUSE` where the port is taken.
 */
export async function serve(
  directory: string,
  { port, base }: ServerOptions,
): Promise<StaticServer> {
  const prefix = base.replace(/^\/*(?=[^/])/, '/').replace(/\/+$/, '');
  const server = createServer(await requestHandler(directory, prefix));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: boundPort } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${boundPort}${prefix}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Serves on `port` or, where it is in use, on the first free one of the twenty after it. */
export async function serveOnFreePort(
  directory: string,
  { port, base }: ServerOptions,
): Promise<StaticServer> {
  for (let candidate = port; ; candidate++) {
    try {
      return await serve(directory, { port: candidate, base });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || candidate === port + 20) throw error;
      console.log(`Port ${candidate} is in use; trying ${candidate + 1}.`);
    }
  }
}
