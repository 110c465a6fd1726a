import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The bytes of every file below a directory, one character a byte, by path. */
export async function fileBytes(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = join(parentPath, name);
        return [relative(directory, file), await readFile(file, 'latin1')] as const;
      }),
    ),
  );
}
