import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { serve } from '../src/publish/static-server.ts';
import { builtSite } from './built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served; ends in a slash. */
    siteAddress: string;
    /** The directory it was built into. */
    siteDirectory: string;
  }
}

/** Builds the site once and serves it for the tests of the built site; unit tests alone skip it. */
export default async function buildAndServe({ vitest }: TestProject) {
  const testFiles = vitest.state.getPaths();
  if (!testFiles.some((file) => /[/\\]tests[/\\](site|browser)[/\\]/.test(file))) return undefined;

  const directory = await builtSite();
  const site = await serve(directory, { port: 0, base: '/' });
  vitest.provide('siteAddress', site.address);
  vitest.provide('siteDirectory', directory);

  return async () => {
    await site.close();
    await rm(directory, { recursive: true });
  };
}
