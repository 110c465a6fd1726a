import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { noFile } from './read-file.ts';

/** Writes files (path → content, undefined: none): all of them, or throws and changes none. */
export async function writeFiles(
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<void> {
  const overwritten = new Map<string, Buffer | undefined>();
  try {
    for (const [path, content] of Object.entries(files)) {
      const bytes = await readFile(path).catch(noFile);
      if (content === undefined) await rm(path, { force: true });
      else await writeFileAtomic(path, content);
      overwritten.set(path, bytes);
    }
  } catch (error) {
    for (const [path, bytes] of overwritten) {
      await (bytes === undefined ? rm(path, { force: true }) : writeFile(path, bytes));
    }
    throw error;
  }
}

/** Writes a file, in a new folder if need be, so that it is there whole or as it was before. */
export async function writeFileAtomic(path: string, text: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
