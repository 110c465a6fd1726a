import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files (path → text or bytes) below a directory. */
export function writeFiles(
  directory: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
}

/** The text files below a directory: path → text. */
export function readFiles(directory: string): Record<string, string> {
  const paths = globSync('**/*.*', { cwd: directory }).map((path) => path.replaceAll('\\', '/'));
  return Object.fromEntries(
    paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]),
  );
}
