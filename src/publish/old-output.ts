import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Writes over what an earlier build left, and then removes what this one did not write. To empty the
 * directory first and make thirty thousand files anew takes twice as long.
 */
export function oldOutput(): AstroIntegration {
  let directory = '';
  let began: number | undefined;
  return {
    name: 'old-output',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        directory = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        mkdirSync(directory, { recursive: true });
        // Into a new directory: to look through thirty thousand files for older ones takes a second.
        began = readdirSync(directory).length > 0 ? timeOn(directory) : undefined;
      },
      'astro:build:done': () => {
        if (began !== undefined) removeOlder(directory, began);
      },
    },
  };
}

/** The time by the clock of the file system, which may be another than ours. */
function timeOn(directory: string): number {
  const file = join(directory, '.began');
  writeFileSync(file, '');
  const { ctimeMs } = lstatSync(file);
  rmSync(file);
  return ctimeMs;
}

/** As Astro does it, leaves a repository alone in which the output is published. */
function removeOlder(directory: string, began: number): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.name === '.git') continue;
    // The time of the last change of any kind: a copy may keep that of its content.
    if (!entry.isDirectory()) {
      if (lstatSync(path).ctimeMs < began) rmSync(path);
      continue;
    }
    removeOlder(path, began);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}
