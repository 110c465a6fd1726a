import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

  const directory = mkdtempSync(join(tmpdir(), 'built-site-'));
  build(directory);
  const site = await serve(directory, { port: 0, base: '/' });
  vitest.provide('siteAddress', site.address);
  vitest.provide('siteDirectory', directory);

  return async () => {
    await site.close();
    rmSync(directory, { recursive: true });
  };
}

function build(directory: string): void {
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  const command = [join(dirname(astro), 'bin/astro.mjs'), 'build', '--outDir', directory];
  const env = {
    ...process.env,
    // Vitest's own, "test", would make it another build than the published one.
    NODE_ENV: 'production',
    SITE_URL: undefined,
    BASE_PATH: '',
    CONTENT_DIR: undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env,
    encoding: 'utf8',
  });
  if (status === 0) return;
  rmSync(directory, { recursive: true });
  throw new Error(`The site does not build.\n${stdout}${stderr}`);
}
