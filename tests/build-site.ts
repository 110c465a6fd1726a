import { once } from 'node:events';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runAstro, type Settings } from './run-astro.ts';

/** Where sites are built to, for each temporary directory another. */
export function buildsDirectory(): string {
  const cache = new URL(`../node_modules/.cache/${basename(tmpdir())}/`, import.meta.url);
  return fileURLToPath(cache);
}

interface Build {
  /** Where the site was built to. The set-up of the tests removes it; others remove it themselves. */
  directory: string;
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Builds the site into a new directory, whose name begins with `prefix`. That lies inside the project: builds to places outside all
 * pass through one directory of Astro's and so break each other (`getOutDirWithinCwd`).
 */
export async function buildSite(settings: Settings = {}, prefix = 'site-'): Promise<Build> {
  await mkdir(buildsDirectory(), { recursive: true });
  return buildInto(await mkdtemp(buildsDirectory() + prefix), settings);
}

/** Builds the site into a directory, which may hold an earlier one. */
export async function buildInto(directory: string, settings: Settings = {}): Promise<Build> {
  const build = runAstro(['build', '--outDir', directory], settings);
  const [stdout, stderr, [status]] = await Promise.all([
    text(build.stdout),
    text(build.stderr),
    once(build, 'exit') as Promise<[number]>,
  ]);
  return { directory, status, stdout, stderr };
}

/** Builds the site into a new directory; rejects where it does not build. */
export async function builtSite(settings?: Settings, prefix?: string): Promise<string> {
  const { directory, status, stdout, stderr } = await buildSite(settings, prefix);
  if (status === 0) return directory;
  throw new Error(`The site does not build.\n${stdout}${stderr}`);
}
