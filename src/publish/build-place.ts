import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Refuses to build where files would come into a wrong or a shared place: in a project whose path
 * Vite and Astro cannot take, and beside another build into the same directory.
 */
export function buildPlace(): AstroIntegration {
  return {
    name: 'build-place',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        const root = fileURLToPath(config.root);
        refuseUnusablePath(root);
        if (command === 'build') holdAlone(fileURLToPath(config.outDir), root);
      },
    },
  };
}

/** Vite reads `#` and `?` as ends of a path, and Astro writes paths unescaped between quotes. */
function refuseUnusablePath(root: string): void {
  const [found] = /[#?'"]/.exec(root) ?? [];
  if (found === undefined) return;
  throw new Error(
    `The project stands in ${root}: Astro builds in no directory with a ${found} in its path. Move it.`,
  );
}

/** Keeps every other build out of `directory` until this process ends. */
function holdAlone(directory: string, root: string): void {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const lock = join(root, 'node_modules/.cache/builds', name);
  mkdirSync(dirname(lock), { recursive: true });
  if (isHeld(lock)) {
    throw new Error(
      `Another build into ${directory} is under way: wait for it. If there is none, delete ${lock}`,
    );
  }
  rmSync(lock, { force: true });
  writeFileSync(lock, String(process.pid), { flag: 'wx' });
  process.once('exit', () => {
    rmSync(lock, { force: true });
  });
}

/** Whether the lock names another process that still runs; one that was killed has left it behind. */
function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === process.pid) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
