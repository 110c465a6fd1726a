import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { href, type Site } from '../meeting/site.ts';
import { writeFileAtomic } from '../site/write-files.ts';
import { type Drawing, drawingsOf } from './drawings.ts';
import { Typesetter } from './typesetter.ts';

const defaultCache = 'node_modules/.cache/typeset';
const templates = {
  card: readNeighbor('card.typ'),
  document: readNeighbor('meeting.typ'),
  notice: readNeighbor('notice.typ'),
};
const typesetters: Partial<Record<Drawing['kind'], Typesetter>> = {};
const code = readNeighbor('typesetter.ts');
const tools = Object.entries(packageFile.dependencies).filter(([name]) =>
  /typst|resvg|sharp|fonts/.test(name),
);

/**
 * Draws a PNG or PDF, or reads it from the folder `cache`. The name of a cached file is the hash of
 * the data, the template and the versions of the tools.
 */
export async function draw({ kind, data }: Drawing, cache = defaultCache): Promise<Buffer> {
  const input = JSON.stringify({ kind, data, template: templates[kind], code, tools });
  const cachePath = join(cache, createHash('sha256').update(input).digest('hex'));
  const cachedDrawing = await readFile(cachePath).catch(() => undefined);
  if (cachedDrawing) return cachedDrawing;
  const typesetter = (typesetters[kind] ??= new Typesetter(templates[kind]));
  const drawing = kind === 'card' ? await typesetter.png(data) : typesetter.pdf(data);
  // A read-only checkout has no cache.
  await writeFileAtomic(cachePath, drawing).catch(() => undefined);
  return drawing;
}

/**
 * Writes the cards and PDFs into a built site. TYPESET=off leaves them out, for measuring the rest of
 * a build.
 */
export async function writeDrawings(site: Site, directory: string): Promise<void> {
  if (process.env['TYPESET'] === 'off') return;
  for (const drawing of drawingsOf(site)) {
    await writeFileAtomic(join(directory, drawing.address), await draw(drawing));
  }
}

/** The card or PDF at a path, which has the base path. */
export async function drawingAt(site: Site, path: string): Promise<Uint8Array | undefined> {
  const drawing = drawingsOf(site).find(({ address }) => href(site, address) === path);
  return drawing && draw(drawing);
}

function readNeighbor(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
