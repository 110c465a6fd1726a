import { realpath, stat } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import { lookup } from 'mrmime';

/** Files that configure a host; they are not published. */
const hostFiles = new Set(['/_headers', '/_redirects']);

/**
 * The file of a built site for a path, which begins with a slash; for `/x/` it is `x/index.html`.
 * Undefined if there is none. `root` must be a real path. Symbolic links are not followed, so no path
 * leads out of the directory.
 */
export async function publishedFile(root: string, path: string): Promise<string | undefined> {
  if (hostFiles.has(path)) return undefined;
  const file = root + (path.endsWith('/') ? `${path}index.html` : path).replaceAll('/', sep);
  try {
    const exists = (await realpath(file)) === file && (await stat(file)).isFile();
    return exists ? file : undefined;
  } catch {
    // No such file, or a path that no file system takes.
    return undefined;
  }
}

/**
 * The Content-Type of a file by its extension; text is UTF-8. Unknown extensions, as of Pagefind’s
 * files, are `application/octet-stream`. `_headers` has the types of exports.
 */
export function mediaType(file: string): string {
  const type = lookup(extname(file)) ?? 'application/octet-stream';
  return /^text\/|\b(json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}
