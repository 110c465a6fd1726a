import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Host, mediaType, serve } from '../serve.ts';

interface PlainHost extends Host {
  /** Number of bytes sent until now: bodies as compressed, and headers. */
  sentBytes: () => number;
}

/**
 * Serves a built site as GitHub Pages and many other hosts do: HTML, CSS, JS, JSON, SVG, XML and text
 * as gzip, all else as it is, fresh for ten minutes, and `_headers` unread.
 */
export async function serveAsPlainHost(directory: string): Promise<PlainHost> {
  const sockets = new Set<Socket>();
  const host = await serve({
    directory,
    send(response, path, bytes) {
      const type = mediaType(path);
      const isCompressed = /^text\/|json|xml/.test(type);
      if (response.socket) sockets.add(response.socket);
      response.setHeaders(new Headers({ 'cache-control': 'max-age=600', 'content-type': type }));
      if (isCompressed) response.setHeader('content-encoding', 'gzip');
      response.end(isCompressed ? gzipSync(bytes) : bytes);
    },
  });
  return {
    ...host,
    sentBytes: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
  };
}
