import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardAddress, fileAddress, siteCardAddress } from '../meeting/addresses.ts';
import { withdrawnMeetings } from '../meeting/permalinks.ts';
import { currentSite } from '../site/current-site.ts';
import { removedPages } from './removed-pages.ts';

/**
 * Writes the files beside the pages of what was removed or withdrawn: a card for links already
 * shared, and the JSON of a withdrawn meeting, which has its record.
 */
export function removedFiles(): AstroIntegration {
  return {
    name: 'removed-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { site } = await currentSite();
        if (!site) return;
        const root = fileURLToPath(dir);
        for (const page of removedPages(site)) {
          const address = page.kind === 'removed' ? cardAddress(page.meeting.id) : siteCardAddress;
          const card = join(root, address);
          // Without typesetting there are no cards.
          if (existsSync(card)) await copyFile(card, join(root, page.address, 'card.png'));
        }
        for (const [id, entry] of withdrawnMeetings(site.permalinks)) {
          const text = `${JSON.stringify({ id, ...entry }, null, 2)}\n`;
          await writeFile(join(root, fileAddress(id, 'json')), text);
        }
      },
    },
  };
}
