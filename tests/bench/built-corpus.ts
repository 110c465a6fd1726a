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

/** Writes a corpus and builds it but for cards and PDFs. The caller removes it with `removeCorpus`. */
export async function buildCorpus(
  count: number,
  size: MeetingSize,
  followed: boolean,
): Promise<BuiltCorpus> {
  const content = await mkdtemp(join(tmpdir(), 'corpus-'));
  let directory = '';
  try {
    await writeCorpus(content, count, size, followed);
    const usage = await usageOf(async () => {
      directory = await builtSite({ CONTENT_DIR: content, TYPESET: 'off' });
    });
    return { count, size, followed, content, directory, usage };
  } catch (error) {
    await rm(content, { recursive: true });
    throw error;
  }
}

/** Removes what `buildCorpus` and those that looked at it have written. */
export async function removeCorpus({ content, directory }: BuiltCorpus): Promise<void> {
  for (const place of [content, directory, writtenAgain(directory)]) {
    await rm(place, { recursive: true, force: true });
  }
}

/** Where a built site is written a second time, to measure what that takes. */
export function writtenAgain(directory: string): string {
  return `${directory}-again`;
}
