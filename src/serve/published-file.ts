import { realpath, stat } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import { lookup } from 'mrmime';

/** Files that configure a host and are not pages of the site. */
const hostFiles = new Set(['/_headers', '/_redirects']);

/**
 * The file of a built site that answers a path, which starts with a slash; of `/x/` it is
 * `x/index.html`. Undefined where there is none. `root` is a real path: only a file whose real path is
 * the one asked for is given, so no path leads out of the directory and links are not followed.
 */
export async function publishedFile(root: string, path: string): Promise<string | undefined> {
  if (hostFiles.has(path)) return undefined;
  const file = root + (path.endsWith('/') ? `${path}index.html` : path).replaceAll('/', sep);
  try {
    const isThere = (await realpath(file)) === file && (await stat(file)).isFile();
    return isThere ? file : undefined;
  } catch {
    // No such file, or a path that no file system takes.
    return undefined;
  }
}

/**
 * The Content-Type of a file by its extension; text is UTF-8. What is not known, Pagefind's files
 * among it, is `application/octet-stream`. Types that only few know stand in `_headers`.
 */
export function mediaType(file: string): string {
  const type = lookup(extname(file)) ?? 'application/octet-stream';
  return /^text\/|\b(json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}
