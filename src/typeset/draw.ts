import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { writeFileAtomic } from '../site/write-file-atomic.ts';
import type { Drawing } from './drawings.ts';
import { Typesetter } from './typesetter.ts';

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
export async function draw({ kind, data }: Drawing, cache: string): Promise<Buffer> {
  const input = JSON.stringify({ kind, data, template: templates[kind], code, tools });
  const cachePath = join(cache, createHash('sha256').update(input).digest('hex'));
  const cachedDrawing = await readFile(cachePath).catch(() => undefined);
  if (cachedDrawing) return cachedDrawing;
  const typesetter = (typesetters[kind] ??= new Typesetter(templates[kind]));
  const drawing = kind === 'card' ? await typesetter.png(data) : typesetter.pdf(data);
  // A read-only checkout has no cache.
  await mkdir(cache, { recursive: true })
    .then(() => writeFileAtomic(cachePath, drawing))
    .catch(() => undefined);
  return drawing;
}

function readNeighbor(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
