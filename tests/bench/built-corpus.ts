import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite } from '../built-site.ts';
import { writeCorpus } from './corpus.ts';
import { type Usage, usageOf } from './usage.ts';

/** A corpus, the site built from it, and what the build took. */
export interface BuiltCorpus {
  /** How many meetings it has. */
  count: number;
  /** Where its content is. */
  content: string;
  /** Where the built site is. */
  directory: string;
  usage: Usage;
}

/** Writes a corpus, builds it but for cards and PDFs, has `use` look at it, and removes both. */
export async function withBuiltCorpus(
  count: number,
  use: (corpus: BuiltCorpus) => Promise<void>,
): Promise<void> {
  const content = await mkdtemp(join(tmpdir(), 'corpus-'));
  let directory = '';
  try {
    await writeCorpus(content, count);
    const usage = await usageOf(async () => {
      directory = await builtSite({ CONTENT_DIR: content, TYPESET: 'off' });
    });
    await use({ count, content, directory, usage });
  } finally {
    await rm(content, { recursive: true });
    if (directory) await rm(directory, { recursive: true });
  }
}
