import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite } from '../build-site.ts';
import { writeCorpus } from './corpus.ts';
import type { MeetingSize } from './draft-topics.ts';
import type { Figure } from './figure.ts';
import { type Usage, usageOf } from './usage.ts';

/** A corpus, the site built from it, and what the build took. */
export interface BuiltCorpus {
  /** How many meetings it has, how large they are, and whether forty entries followed each. */
  count: number;
  size: MeetingSize;
  followed: boolean;
  /** Where its content is. */
  content: string;
  /** Where the built site is. */
  directory: string;
  usage: Usage;
}

/** Looks at a built corpus. A kilobyte has 1000 bytes. */
export type Measure = (corpus: BuiltCorpus) => Figure[] | Promise<Figure[]>;

/** Writes a corpus, builds it but for cards and PDFs, has `use` look at it, and removes both. */
export async function withBuiltCorpus(
  count: number,
  size: MeetingSize,
  followed: boolean,
  use: (corpus: BuiltCorpus) => Promise<void>,
): Promise<void> {
  const content = await mkdtemp(join(tmpdir(), 'corpus-'));
  let directory = '';
  try {
    await writeCorpus(content, count, size, followed);
    const usage = await usageOf(async () => {
      directory = await builtSite({ CONTENT_DIR: content, TYPESET: 'off' });
    });
    await use({ count, size, followed, content, directory, usage });
  } finally {
    await rm(content, { recursive: true });
    if (directory) await rm(directory, { recursive: true });
  }
}
