import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** The way between a browser and a site, with its bytes counted. */
export interface Wire {
  /** Where the site is to be asked for; ends in a slash. */
  address: string;
  /** Bytes the site has sent since the last call: bodies as compressed, headers too. */
  takeBytes: () => number;
  close: () => Promise<void>;
}

/** Puts a wire before a site. It sees what workers load too, which a page’s own log does not. */
export async function wireTo(siteAddress: string): Promise<Wire> {
  const { hostname, port } = new URL(siteAddress);
  let bytes = 0;
  const server = createServer((browser) => {
    const upstream = connect(Number(port), hostname);
    upstream.on('data', ({ length }) => (bytes += length));
    for (const socket of [browser, upstream]) {
      // Either side may hang up when it likes; the other is told by the pipe.
      socket.on('error', () => undefined);
    }
    browser.pipe(upstream).pipe(browser);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = new URL(siteAddress);
  address.port = String((server.address() as AddressInfo).port);
  return {
    address: address.href,
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
