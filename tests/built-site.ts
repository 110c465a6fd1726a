import { rm } from 'node:fs/promises';
import { buildSite } from './build-site.ts';
import type { Settings } from './run-astro.ts';

/** Builds the site into a new directory, which the caller removes; rejects where it does not build. */
export async function builtSite(settings?: Settings): Promise<string> {
  const { directory, status, stdout, stderr } = await buildSite(settings);
  if (status === 0) return directory;
  await rm(directory, { recursive: true });
  throw new Error(`The site does not build.\n${stdout}${stderr}`);
}
