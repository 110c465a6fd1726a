import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writeFiles } from '../write-files.ts';

/** Writes files (path → text or bytes) to a new directory that goes when the test ends. Returns its path. */
export function siteDirectory(files: Record<string, string | Uint8Array>): string {
  const directory = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  writeFiles(directory, files);
  return directory;
}
