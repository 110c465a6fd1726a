import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardAddress, fileAddress, siteCardAddress } from '../meeting/addresses.ts';
import { withdrawnMeetings } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { removedPages } from './removed-pages.ts';

/**
 * Writes the files beside the pages of what was removed or withdrawn: a card for links already
 * shared, and the JSON of a withdrawn meeting, which has its record.
 */
export async function writeRemovedFiles(site: Site, directory: string): Promise<void> {
  for (const page of removedPages(site)) {
    const address = page.kind === 'removed' ? cardAddress(page.meeting.id) : siteCardAddress;
    const card = join(directory, address);
    // Without typesetting there are no cards.
    if (existsSync(card)) await copyFile(card, join(directory, page.address, 'card.png'));
  }
  for (const [id, entry] of withdrawnMeetings(site.permalinks)) {
    const text = `${JSON.stringify({ id, ...entry }, null, 2)}\n`;
    await writeFile(join(directory, fileAddress(id, 'json')), text);
  }
}
