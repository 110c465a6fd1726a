import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { mediaType, publishedFile } from '../../src/serve/published-file.ts';

/**
 * How a host can fail to give a file. With `x-gzip` it arrives, marked as compressed in a way that
 * browsers undo.
 */
export const faults = ['missing', 'aborted', 'empty', 'HTML', 'truncated', 'x-gzip'] as const;

export type Fault = (typeof faults)[number];

/** A host of a built site that fails as it is told to. */
export interface FaultyHost {
  /** Ends in a slash. */
  address: string;
  /** The site that it serves from now on. */
  directory: string;
  /** Which files fail from now on, by their path, and how; none without. */
  fail: (path?: RegExp, fault?: Fault) => void;
  close: () => Promise<void>;
}

/** Serves a built site uncompressed and never cached, so that every file is asked for again. */
export async function faultyHost(directory: string): Promise<FaultyHost> {
  let failing: { path: RegExp; fault: Fault } | undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void publishedFile(host.directory, decodeURIComponent(pathname)).then(async (file) => {
      response.setHeader('cache-control', 'no-store');
      if (!file) response.writeHead(404).end();
      else {
        const fault = failing?.path.test(pathname) ? failing.fault : undefined;
        send(response, mediaType(file), await readFile(file), fault);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host: FaultyHost = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    directory,
    fail: (path, fault = 'missing') => {
      failing = path && { path, fault };
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return host;
}

function send(response: ServerResponse, type: string, bytes: Buffer, fault?: Fault): void {
  const headers = { 'content-type': type };
  switch (fault) {
    case 'missing':
      response.writeHead(404).end('Not found');
      break;
    case 'aborted':
      response.destroy();
      break;
    case 'empty':
      response.writeHead(200, headers).end();
      break;
    case 'HTML':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Page not found</title>');
      break;
    case 'truncated':
      response.writeHead(200, headers).end(bytes.subarray(0, bytes.length / 2));
      break;
    case 'x-gzip': {
      const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      response.writeHead(200, { ...headers, 'content-encoding': 'x-gzip' });
      response.end(isCompressed ? bytes : gzipSync(bytes));
      break;
    }
    case undefined:
      response.writeHead(200, headers).end(bytes);
      break;
    default:
      fault satisfies never;
  }
}
