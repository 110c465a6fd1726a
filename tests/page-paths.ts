import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

/** The path of every page of a built site, below its base: `/`, `/404.html`, `/about/`. Sorted. */
export async function pagePaths(directory: string): Promise<string[]> {
  const files = await readdir(directory, { recursive: true });
  return files
    .map((file) => `/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(?<=\/)index\.html$/, ''))
    .sort();
}
