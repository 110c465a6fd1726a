import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { redirects } from '../permalinks/redirects.ts';
import { currentSite } from '../site/current-site.ts';

/** Keeps the addresses of the files of a meeting that has moved: they hold what the new ones hold. */
export function formerFiles(): AstroIntegration {
  return {
    name: 'former-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { site } = await currentSite();
        const moved = redirects(site?.permalinks ?? {}).filter(({ from }) => from.id === undefined);
        if (moved.length === 0) return;
        const directory = join(fileURLToPath(dir), 'meetings');
        const names = await readdir(directory);
        for (const { from, to } of moved) {
          for (const name of names.filter((name) => name.startsWith(`${to.meeting}.`))) {
            const former = from.meeting + name.slice(to.meeting.length);
            await copyFile(join(directory, name), join(directory, former));
          }
        }
      },
    },
  };
}
