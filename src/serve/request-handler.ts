import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileBodies } from './file-bodies.ts';
import { headerRules } from './header-rules.ts';
import { mediaType } from './media-type.ts';
import { publishedFiles } from './published-files.ts';

/**
 * Answers requests for a built site below `prefix` (`''` or `/docs`): its files, compressed, with the
 * headers of its `_headers` file; `/x` redirected to `/x/`; its `404.html` for everything else.
 * The files are those there at the call.
 */
export async function requestHandler(directory: string, prefix: string): Promise<RequestListener> {
  const files = await publishedFiles(directory, prefix);
  const notFound = files.get(`${prefix}/404.html`);
  const headersOf = headerRules(await readHeadersFile(directory));
  const bodyOf = fileBodies();

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, rawPath = '/', query = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '/') ?? [];
    const path = decodePath(rawPath);
    const file = files.get(path);
    const hashed = file && path.startsWith(`${prefix}/_astro/`);
    response.setHeader('cache-control', hashed ? forever : revalidated);
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (file) {
      await send(200, file, request, response);
    } else if (files.has(`${path}/`)) {
      response.writeHead(301, { location: `${rawPath}/${query}` }).end();
    } else if (notFound) {
      response.setHeader('cache-control', revalidated);
      await send(404, notFound, request, response);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    }
  }

  async function send(
    status: 200 | 404,
    file: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { bytes, etag, encoding } = await bodyOf(file, request.headers['accept-encoding'] ?? '');
    response.appendHeader('vary', 'accept-encoding');
    if (status === 200) response.setHeader('etag', etag);
    if (status === 200 && isKnown(etag, request.headers['if-none-match'])) {
      response.writeHead(304).end();
      return;
    }
    if (!response.hasHeader('content-type')) response.setHeader('content-type', mediaType(file));
    if (encoding) response.setHeader('content-encoding', encoding);
    response.writeHead(status, { 'content-length': bytes.length }).end(bytes);
  }
}

const forever = 'public, max-age=31536000, immutable';
const revalidated = 'public, max-age=0, must-revalidate';

async function readHeadersFile(directory: string): Promise<string> {
  try {
    return await readFile(join(directory, '_headers'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** What cannot be decoded stays as it is, and so is not found. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isKnown(etag: string, ifNoneMatch = ''): boolean {
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
