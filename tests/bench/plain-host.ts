import { once } from 'node:events';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { mediaType, publishedFile } from '../../src/serve/published-file.ts';

interface PlainHost {
  /** Ends in a slash. */
  address: string;
  /** Number of bytes sent until now: bodies as compressed, and headers. */
  sentBytes: () => number;
  close: () => Promise<void>;
}

/**
 * Serves a built site as GitHub Pages and many other hosts do: HTML, CSS, JS, JSON, SVG, XML and text
 * as gzip, all else as it is, fresh for ten minutes, and `_headers` unread.
 */
export async function serveAsPlainHost(directory: string): Promise<PlainHost> {
  const root = await realpath(directory);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    publishedFile(root, decodeURIComponent(pathname))
      .then((file) => send(file, response))
      .catch(() => response.writeHead(500).end());
  });
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sentBytes: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function send(file: string | undefined, response: ServerResponse): Promise<void> {
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('cache-control', 'max-age=600');
  const type = mediaType(file);
  const bytes = await readFile(file);
  if (/^text\/|json|xml/.test(type)) {
    const headers = { 'content-type': type, 'content-encoding': 'gzip' };
    response.writeHead(200, headers).end(gzipSync(bytes));
  } else {
    response.writeHead(200, { 'content-type': type }).end(bytes);
  }
}
