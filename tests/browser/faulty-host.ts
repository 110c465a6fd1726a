import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { mediaType, publishedFile } from '../../src/serve/published-file.ts';

/** How a host can fail to give a file. */
export const faults = ['missing', 'cut off', 'empty', 'HTML', 'cut in half'] as const;

type Fault = (typeof faults)[number] | 'altered' | 'a script that does nothing' | 'slow' | 'held';

/** A host of a built site that fails as it is told to. */
export interface FaultyHost {
  /** Ends in a slash. */
  address: string;
  /** The site that it serves from now on. */
  directory: string;
  /**
   * Which files fail from now on, by their path, and how; none without. What is held is sent at the
   * next call.
   */
  fail: (path?: RegExp, fault?: Fault) => void;
  close: () => Promise<void>;
}

/** Serves a built site uncompressed and never cached, so that every file is asked for again. */
export async function faultyHost(directory: string): Promise<FaultyHost> {
  let failing: { path: RegExp; fault: Fault } | undefined;
  let held = Promise.withResolvers<undefined>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void publishedFile(host.directory, decodeURIComponent(pathname)).then(async (file) => {
      response.setHeader('cache-control', 'no-store');
      const fault = failing?.path.test(pathname) ? failing.fault : undefined;
      if (fault === 'held') await held.promise;
      // A test may remove its files while a page still asks for them.
      const bytes = file && (await readFile(file).catch(() => undefined));
      if (!file || !bytes) response.writeHead(404).end();
      else await send(response, mediaType(file), bytes, fault);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host: FaultyHost = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    directory,
    fail: (path, fault = 'missing') => {
      held.resolve(undefined);
      held = Promise.withResolvers();
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

async function send(
  response: ServerResponse,
  type: string,
  bytes: Buffer,
  fault: Fault | undefined,
): Promise<void> {
  switch (fault) {
    case 'missing':
      response.writeHead(404).end('Not found');
      break;
    case 'cut off':
      response.destroy();
      break;
    case 'empty':
      response.writeHead(200, { 'content-type': type }).end();
      break;
    case 'HTML':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Welcome</title><p>Sign in to our network.');
      break;
    case 'cut in half':
      response.writeHead(200, { 'content-type': type });
      response.end(bytes.subarray(0, bytes.length / 2));
      break;
    case 'altered':
      response.writeHead(200, { 'content-type': type });
      response.end(bytes.toString().replaceAll('deterrence', 'deterrents'));
      break;
    case 'a script that does nothing':
      response.writeHead(200, { 'content-type': type }).end('void 0;');
      break;
    case 'slow':
      response.writeHead(200, { 'content-type': type });
      for (let at = 0; at < bytes.length && !response.destroyed; at += bytesInTenth) {
        response.write(bytes.subarray(at, at + bytesInTenth));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      response.end();
      break;
    case 'held':
    case undefined:
      response.writeHead(200, { 'content-type': type }).end(bytes);
      break;
    default:
      fault satisfies never;
  }
}

/** Bytes in a tenth of a second at 48 kbit/s. */
const bytesInTenth = 600;
