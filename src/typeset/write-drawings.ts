import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { href, type Site } from '../meeting/site.ts';
import { draw } from './draw.ts';
import { drawingsOf } from './drawings.ts';

const cache = 'node_modules/.cache/typeset';

/**
 * Writes the cards and PDFs into a built site. TYPESET=off leaves them out, for measuring the rest of
 * a build.
 */
export async function writeDrawings(site: Site, directory: string): Promise<void> {
  if (process.env['TYPESET'] === 'off') return;
  for (const drawing of drawingsOf(site)) {
    const path = join(directory, drawing.address);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await draw(drawing, cache));
  }
}

/** The card or PDF at a path, which has the base path. */
export async function drawingAt(site: Site, path: string): Promise<Uint8Array | undefined> {
  const drawing = drawingsOf(site).find(({ address }) => href(site, address) === path);
  return drawing && draw(drawing, cache);
}
