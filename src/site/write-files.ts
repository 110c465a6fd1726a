import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomic } from './write-file-atomic.ts';

/**
 * Writes files (path → content, undefined: none) so that all of them are written or none is changed.
 * Throws the first error after the files are as they were.
 */
export async function writeFiles(
  files: ReadonlyMap<string, string | Uint8Array | undefined>,
): Promise<void> {
  const earlierBytes = new Map<string, Buffer | undefined>();
  for (const path of files.keys()) earlierBytes.set(path, await readFile(path).catch(absent));
  const written: string[] = [];
  try {
    for (const [path, content] of files) {
      if (content === undefined) await rm(path, { force: true });
      else {
        await mkdir(dirname(path), { recursive: true });
        await writeFileAtomic(path, content);
      }
      written.push(path);
    }
  } catch (error) {
    for (const path of written) {
      const bytes = earlierBytes.get(path);
      await (bytes === undefined ? rm(path, { force: true }) : writeFile(path, bytes));
    }
    throw error;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
