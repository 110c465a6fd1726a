import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { lookup } from 'mrmime';

interface HostOptions {
  /** A built site. */
  directory: string;
  /** The sub-path that the site was built for, such as `/docs`. */
  base?: string;
  /** Sends a file; without it, files have the headers of `_headers`. */
  send?: (response: ServerResponse, path: string, bytes: Buffer) => void;
}

export interface Host {
  /** Ends in a slash. */
  address: string;
  close: () => Promise<void>;
}

/** Serves a built site on the loopback interface. Options and files are read at each request. */
export async function serve(options: HostOptions): Promise<Host> {
  const { base = '' } = options;
  const server = createServer((request, response) => {
    const { directory, send = sendWithHeaders(directory) } = options;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.slice(base.length)).replace(/\/$/, '/index.html');
    void readFile(join(directory, path))
      .catch(() => {
        response.statusCode = 404;
        return readFile(join(directory, '404.html'));
      })
      .then((bytes) => {
        send(response, response.statusCode === 404 ? '/404.html' : path, bytes);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };

  /** `_headers` is as Netlify and Cloudflare Pages read it: a path, then indented lines. */
  function sendWithHeaders(directory: string): typeof options.send & {} {
    const rules = readFileSync(join(directory, '_headers'), 'utf8').split(/\n(?=\S)/);
    return (response, path, bytes) => {
      response.setHeader('content-type', mediaType(path));
      for (const rule of rules) {
        const [pattern = '', ...lines] = rule.split('\n');
        const matches = pattern.split('*').map(RegExp.escape).join('.*');
        if (!new RegExp(`^${matches}$`).test(base + path)) continue;
        for (const line of lines) {
          const [, name = '', value = ''] = /^\s+([^:]+): (.*)/.exec(line) ?? [];
          if (name) response.setHeader(name, value);
        }
      }
      response.end(bytes);
    };
  }
}

/** The Content-Type of a file by its extension; text is UTF-8. */
export function mediaType(path: string): string {
  const type = lookup(extname(path)) ?? 'application/octet-stream';
  return /^text\/|\b(json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}
