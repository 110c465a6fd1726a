import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { writeFileAtomic } from '../site/write-file-atomic.ts';
import type { Drawing } from './drawings.ts';
import { Typesetter } from './typesetter.ts';

const templates = { card: beside('card.typ'), document: beside('meeting.typ') };
const typesetters: Partial<Record<Drawing['kind'], Typesetter>> = {};
const code = beside('typesetter.ts');
const tools = Object.entries(packageFile.dependencies).filter(([name]) =>
  /typst|resvg|sharp|fonts/.test(name),
);

/**
 * Gives a drawing as PNG or PDF, from the folder `cache` where it was drawn before: by the hash of
 * all that it shows and of all that draws it, so that a new meeting has only its own drawn.
 */
export async function draw({ kind, data }: Drawing, cache: string): Promise<Buffer> {
  const shown = JSON.stringify({ kind, data, template: templates[kind], code, tools });
  const kept = join(cache, createHash('sha256').update(shown).digest('hex'));
  const found = await readFile(kept).catch(() => undefined);
  if (found) return found;
  const typesetter = (typesetters[kind] ??= new Typesetter(templates[kind]));
  const drawn = kind === 'card' ? await typesetter.png(data) : typesetter.pdf(data);
  await mkdir(cache, { recursive: true });
  await writeFileAtomic(kept, drawn);
  return drawn;
}

function beside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
