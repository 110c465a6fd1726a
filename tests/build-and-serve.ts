import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from '../src/publish/static-server.ts';

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

  const directory = await mkdtemp(join(tmpdir(), 'built-site-'));
  await build(directory);
  const site = await serve(directory, { port: 0, base: '/' });
  vitest.provide('siteAddress', site.address);
  vitest.provide('siteDirectory', directory);

  return async () => {
    await site.close();
    await rm(directory, { recursive: true });
  };
}

async function build(directory: string): Promise<void> {
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  const command = [join(dirname(astro), 'bin/astro.mjs'), 'build', '--outDir', directory];
  // Vitest's own NODE_ENV, "test", would make it another build than the published one.
  const settings = {
    NODE_ENV: 'production',
    SITE_URL: undefined,
    BASE_PATH: undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  try {
    await promisify(execFile)(process.execPath, command, { env: { ...process.env, ...settings } });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The site does not build.\n${stdout}${stderr}`, { cause: error });
  }
}
