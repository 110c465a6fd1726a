import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../write-files.ts';

/** Writes files (path → text or bytes) to a new directory that goes when all tests end. Returns its path. */
export function siteDirectory(files: Record<string, string | Uint8Array>): string {
  const directory = mkdtempSync(join(tmpdir(), 'site-'));
  writeFiles(directory, files);
  return directory;
}

/** The same in a commit of a new repository: the record in it counts as published. */
export function committedDirectory(files: Record<string, string | Uint8Array>): string {
  const directory = siteDirectory(files);
  git(directory, 'init', '-q');
  git(directory, 'add', '.');
  commit(directory);
  return directory;
}

/** Commits what was changed. */
export function commit(directory: string): void {
  git(directory, '-c', 'user.name=A', '-c', 'user.email=a@a.example', 'commit', '-qam', 'A');
}

export function git(directory: string, ...words: string[]): void {
  execFileSync('git', words, { cwd: directory, stdio: 'ignore' });
}
