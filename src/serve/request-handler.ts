import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { memoizeUntilChanged } from '../meeting/memoize.ts';
import { fileBodies, fileState } from './file-bodies.ts';
import { headerRules } from './header-rules.ts';
import { mediaType, publishedFile } from './published-file.ts';

/**
 * Answers requests for a built site below `prefix` (`''` or `/docs`): its files, compressed, with the
 * headers of its `_headers` file; `/x` redirected to `/x/`; its `404.html` for everything else.
 * Files are looked up at each request: the site may be built again meanwhile.
 */
export async function requestHandler(directory: string, prefix: string): Promise<RequestListener> {
  const root = await realpath(directory);
  const bodyOf = fileBodies();
  const rulesOf = memoizeUntilChanged(
    async (file) => headerRules(await readFile(file, 'utf8')),
    fileState,
  );

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, rawPath = '/', query = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '/') ?? [];
    const path = decodePath(rawPath);
    const file = await fileAt(path);
    const hashed = file && path.startsWith(`${prefix}/_astro/`);
    response.setHeader('cache-control', hashed ? forever : revalidated);
    for (const [name, value] of Object.entries(await headersOf(path))) {
      response.setHeader(name, value);
    }

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (file) {
      await send(200, file, request, response);
    } else if (await fileAt(`${path}/`)) {
      response.writeHead(301, { location: `${rawPath}/${query}` }).end();
    } else {
      await sendNotFound(request, response);
    }
  }

  async function fileAt(path: string): Promise<string | undefined> {
    if (!path.startsWith(`${prefix}/`)) return undefined;
    return publishedFile(root, path.slice(prefix.length));
  }

  async function headersOf(path: string): Promise<Record<string, string>> {
    try {
      return (await rulesOf(join(root, '_headers')))(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw error;
    }
  }

  async function sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = await publishedFile(root, '/404.html');
    if (page) {
      response.setHeader('cache-control', revalidated);
      await send(404, page, request, response);
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
    if (status === 200 && isCached(etag, request.headers['if-none-match'])) {
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

/** Returns a path that cannot be decoded unchanged; there is no such file. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isCached(etag: string, ifNoneMatch = ''): boolean {
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
