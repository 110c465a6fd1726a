import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from './serve.ts';
import { buildsDirectory, builtSite } from './build-site.ts';
import { siteDirectory } from './commands/site-directory.ts';
import { otherShapes } from './other-shapes.ts';
import { withPermalinks } from './with-permalinks.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served; ends in a slash. */
    siteAddress: string;
    /** The directory it was built into. */
    siteDirectory: string;
    /** The same of a site of texts in other shapes, and where its content is. */
    shapesContent: string;
    shapesAddress: string;
    shapesDirectory: string;
  }
}

/**
 * Gives the tests a temporary directory of their own, which is removed at the end. Builds both sites
 * once and serves them for the tests of built sites; unit tests alone skip it.
 */
export default async function buildAndServe({ vitest }: TestProject) {
  const root = await mkdtemp(join(tmpdir(), 'tests-'));
  Object.assign(process.env, { TMPDIR: root, TEMP: root, TMP: root });
  const removeAll = async () => {
    for (const path of [root, buildsDirectory()]) await rm(path, { recursive: true, force: true });
  };
  const testFiles = vitest.state.getPaths();
  if (!testFiles.some((file) => /[/\\]tests[/\\](built|browser)[/\\]/.test(file))) return removeAll;

  const shapesContent = siteDirectory(await withPermalinks(otherShapes, '2024-08-30'));
  // One after the other: in a clean checkout both would write Astro's own files in .astro at once.
  const directory = await builtSite();
  const shapesDirectory = await builtSite({ CONTENT_DIR: shapesContent });
  const site = await serve({ directory });
  const shapes = await serve({ directory: shapesDirectory });
  vitest.provide('siteAddress', site.address);
  vitest.provide('siteDirectory', directory);
  vitest.provide('shapesContent', shapesContent);
  vitest.provide('shapesAddress', shapes.address);
  vitest.provide('shapesDirectory', shapesDirectory);

  return async () => {
    await Promise.all([site.close(), shapes.close()]);
    await removeAll();
  };
}
