import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from './serve.ts';
import { builtSite } from './build-site.ts';
import { otherShapes } from './other-shapes.ts';
import { withPermalinks } from './with-permalinks.ts';
import { writeFiles } from './write-files.ts';

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

/** Builds both sites once and serves them for the tests of built sites; unit tests alone skip it. */
export default async function buildAndServe({ vitest }: TestProject) {
  const testFiles = vitest.state.getPaths();
  if (!testFiles.some((file) => /[/\\]tests[/\\](built|browser)[/\\]/.test(file))) return undefined;

  const content = await mkdtemp(join(tmpdir(), 'content-'));
  writeFiles(content, await withPermalinks(otherShapes, '2024-08-30'));
  // One after the other: in a clean checkout both would write Astro's own files in .astro at once.
  const siteDirectory = await builtSite();
  const shapesDirectory = await builtSite({ CONTENT_DIR: content });
  const site = await serve({ directory: siteDirectory });
  const shapes = await serve({ directory: shapesDirectory });
  vitest.provide('siteAddress', site.address);
  vitest.provide('siteDirectory', siteDirectory);
  vitest.provide('shapesContent', content);
  vitest.provide('shapesAddress', shapes.address);
  vitest.provide('shapesDirectory', shapesDirectory);

  return async () => {
    await Promise.all([site.close(), shapes.close()]);
    for (const directory of [content, siteDirectory, shapesDirectory]) {
      await rm(directory, { recursive: true });
    }
  };
}
