import { rm, writeFile } from 'node:fs/promises';

/** Writes files that must not be there yet, all of them or none. Throws where one is there. */
export async function writeNewFiles(files: readonly [path: string, bytes: string | Uint8Array][]) {
  const written: string[] = [];
  try {
    for (const [path, bytes] of files) {
      await writeFile(path, bytes, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path)));
    throw (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? new Error(
          `cannot be written: ${(error as NodeJS.ErrnoException).path ?? ''} is there already (another meeting of that day needs an id of its own, --id)`,
        )
      : error;
  }
}
