import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Permalinks } from '../../src/meeting/permalinks.ts';
import { formatPermalinks } from '../../src/permalinks/permalinks-file.ts';
import { draftMarkdown } from './draft-markdown.ts';
import { draftPermalinks } from './draft-permalinks.ts';
import { draftSource } from './draft-source.ts';
import { drafts } from './drafts.ts';

/**
 * Writes the content of a site of `count` meetings into a directory: the real content, and as many
 * generated meetings of about 3 KB as are missing. The same count gives the same bytes.
 */
export async function writeCorpus(directory: string, count: number): Promise<void> {
  await cp('content', directory, { recursive: true });
  const real = await readdir(join(directory, 'meetings'));
  const permalinksFile = join(directory, 'permalinks.json');
  const permalinks = JSON.parse(await readFile(permalinksFile, 'utf8')) as Permalinks;
  for (const draft of drafts(count - real.length)) {
    await writeFile(join(directory, 'meetings', `${draft.id}.md`), draftMarkdown(draft));
    await writeFile(join(directory, 'sources', `${draft.id}.txt`), draftSource(draft));
    permalinks[draft.id] = draftPermalinks(draft);
  }
  await writeFile(permalinksFile, formatPermalinks(permalinks));
}
