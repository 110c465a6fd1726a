import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runAstro, type Settings } from './run-astro.ts';

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

interface Build {
  /** Where the site was built to; the caller removes it. */
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
  await mkdir(cache, { recursive: true });
  return buildInto(await mkdtemp(`${cache}${prefix}`), settings);
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

/** Builds the site into a new directory, which the caller removes; rejects where it does not build. */
export async function builtSite(settings?: Settings, prefix?: string): Promise<string> {
  const { directory, status, stdout, stderr } = await buildSite(settings, prefix);
  if (status === 0) return directory;
  await rm(directory, { recursive: true });
  throw new Error(`The site does not build.\n${stdout}${stderr}`);
}
