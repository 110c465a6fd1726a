import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Host, mediaType, serve } from '../serve.ts';

/**
 * How a host can fail to give a file. With `x-gzip` it arrives, marked as compressed in a way that
 * browsers undo; `older` is JSON of an earlier deployment.
 */
export const faults = [
  'missing',
  'aborted',
  'empty',
  'HTML',
  'truncated',
  'older',
  'x-gzip',
] as const;

type Fault = (typeof faults)[number];

/** A host of a built site that fails as it is told to. */
export interface FaultyHost extends Host {
  /** Serves another site from now on. */
  change: (directory: string) => void;
  /** Which files fail from now on, by their path, how, and how often; none without. */
  fail: (path?: RegExp, fault?: Fault, times?: number) => void;
}

/** Serves a built site uncompressed and never cached, so that every file is asked for again. */
export async function faultyHost(directory: string): Promise<FaultyHost> {
  let failing: { path: RegExp; fault: Fault; times: number } | undefined;
  const options = {
    directory,
    send(response: ServerResponse, path: string, bytes: Buffer) {
      response.setHeader('cache-control', 'no-store');
      response.setHeader('content-type', mediaType(path));
      const fails = failing?.path.test(path) && failing.times-- > 0;
      send(response, bytes, fails ? failing?.fault : undefined);
    },
  };
  return {
    ...(await serve(options)),
    change: (directory) => {
      options.directory = directory;
    },
    fail: (path, fault = 'missing', times = Infinity) => {
      failing = path && { path, fault, times };
    },
  };
}

function send(response: ServerResponse, bytes: Buffer, fault?: Fault): void {
  switch (fault) {
    case 'missing':
      response.writeHead(404).end('Not found');
      break;
    case 'aborted':
      response.destroy();
      break;
    case 'empty':
      response.end();
      break;
    case 'HTML':
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Page not found</title>');
      break;
    case 'older':
      response.end('{"version":"older","format":1,"languages":{}}');
      break;
    case 'truncated':
      response.end(bytes.subarray(0, bytes.length / 2));
      break;
    case 'x-gzip': {
      const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      response.setHeader('content-encoding', 'x-gzip');
      response.end(isCompressed ? bytes : gzipSync(bytes));
      break;
    }
    case undefined:
      response.end(bytes);
      break;
    default:
      fault satisfies never;
  }
}
