import { createHash } from 'node:crypto';
import type { Permalinks } from '../../src/meeting/permalinks.ts';
import type { Draft } from './draft.ts';

/** The ids of a draft as `permalinks.json` records them: passages with their hash, topics without. */
export function draftPermalinks({ preamble, topics }: Draft): NonNullable<Permalinks[string]> {
  const passages = (id: string, texts: string[]) =>
    texts.map((text, index) => [`${id}-${index + 1}`, { sha256: hash(text) }] as const);
  return Object.fromEntries([
    ...passages('preamble', preamble),
    ...topics.flatMap(({ id, paragraphs }) => [
      [id, {}] as const,
      ...passages(id, paragraphs.flat()),
    ]),
  ]);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
