import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files that configure a host and are not pages of the site. */
const hostFiles = new Set(['_headers', '_redirects']);

/**
 * Every address path of a built site, below `prefix` (`''` or `/docs`), and the file that answers it.
 * `x/index.html` answers `/x/` too. Only what is listed here can be served, so no path leads out of
 * the directory; links are not followed.
 */
export async function publishedFiles(
  directory: string,
  prefix: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = relative(directory, file).split(sep).join('/');
    if (hostFiles.has(name)) continue;
    files.set(`${prefix}/${name}`, file);
    if (entry.name === 'index.html')
      files.set(`${prefix}/${name.slice(0, -entry.name.length)}`, file);
  }
  return files;
}
