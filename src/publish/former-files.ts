import { existsSync } from 'node:fs';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardAddress, fileAddress, siteCardAddress } from '../meeting/addresses.ts';
import { isWithdrawn, type Permalinks } from '../meeting/permalinks.ts';
import { redirects } from '../permalinks/redirects.ts';
import { currentSite } from '../site/current-site.ts';
import { formerPages, type FormerPage } from './former-pages.ts';

/**
 * Keeps the addresses of the files of what has moved, was removed or withdrawn: files of a meeting
 * hold what the new ones hold, cards of links already shared show what stands for them now.
 */
export function formerFiles(): AstroIntegration {
  return {
    name: 'former-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { site } = await currentSite();
        if (!site) return;
        const root = fileURLToPath(dir);
        await copyMeetingFiles(root, site.permalinks);
        for (const page of formerPages(site)) {
          // It shows the card of its meeting.
          if (page.kind === 'since') continue;
          const card = join(root, cardOf(page));
          // Without typesetting there are no cards.
          if (existsSync(card)) await copyFile(card, join(root, page.address, 'card.png'));
        }
        for (const [id, entry] of Object.entries(site.permalinks)) {
          if (!isWithdrawn(entry)) continue;
          const text = `${JSON.stringify({ id, ...entry }, null, 2)}\n`;
          await writeFile(join(root, fileAddress(id, 'json')), text);
        }
      },
    },
  };
}

async function copyMeetingFiles(root: string, permalinks: Permalinks): Promise<void> {
  const moved = redirects(permalinks).filter(({ from }) => from.id === undefined);
  if (moved.length === 0) return;
  const directory = join(root, 'meetings');
  const names = await readdir(directory);
  for (const { from, to } of moved) {
    for (const name of names.filter((name) => name.startsWith(`${to.meeting}.`))) {
      const former = from.meeting + name.slice(to.meeting.length);
      await copyFile(join(directory, name), join(directory, former));
    }
  }
}

/** The card of what stands for a former page now. */
function cardOf(page: Exclude<FormerPage, { kind: 'since' }>): string {
  switch (page.kind) {
    case 'meeting':
    case 'removed':
      return cardAddress(page.meeting.id);
    case 'passage':
      return cardAddress(page.meeting.id, page.id);
    case 'withdrawn':
      return siteCardAddress;
    default:
      return page satisfies never;
  }
}
