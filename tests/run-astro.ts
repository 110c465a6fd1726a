import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** What the environment says of a build. */
export type Settings = Partial<
  Record<
    'SITE_URL' | 'BASE_PATH' | 'CONTENT_DIR' | 'TYPESET' | 'PUBLISHED' | 'TZ' | 'LC_ALL',
    string
  >
>;

/** Starts a command of Astro as the scripts of package.json do, at a domain's root unless set. */
export function runAstro(
  args: readonly string[],
  settings: Settings = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  return spawn(process.execPath, [join(dirname(astro), 'bin/astro.mjs'), ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !vitests.test(name))),
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_URL: undefined,
      BASE_PATH: '',
      CONTENT_DIR: undefined,
      TYPESET: undefined,
      PUBLISHED: undefined,
      ...settings,
    },
  });
}

/** What Vitest sets for itself; Astro would take it as `import.meta.env` and build another site. */
const vitests = /^(VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR)$/;
