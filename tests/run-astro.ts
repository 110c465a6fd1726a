import { once } from 'node:events';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
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

/** A server of Astro, at the origin it printed. */
export interface Development {
  address: string;
  end: () => Promise<void>;
}

/** Starts Astro as `npm run dev` does. */
export async function startDevelopment(content: string): Promise<Development> {
  // The lock would refuse a second one beside that of a developer.
  return startAstro(['dev', '--host', '127.0.0.1', '--ignore-lock'], { CONTENT_DIR: content });
}

/** Starts a command of Astro that serves. */
export async function startAstro(args: string[], settings: Settings): Promise<Development> {
  const development = runAstro(args, settings);
  const ended = once(development, 'exit');
  const end = async () => {
    development.kill();
    await ended;
  };
  let output = '';
  for await (const line of createInterface(development.stdout)) {
    output += `${line}\n`;
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? [];
    if (address) return { address, end };
  }
  await end();
  throw new Error(`No address was printed.\n${output}`);
}

/** What Vitest sets for itself; Astro would take it as `import.meta.env` and build another site. */
const vitests = /^(VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR)$/;
