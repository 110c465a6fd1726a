import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Permalinks } from '../../src/meeting/permalinks.ts';
import { formatPermalinks } from '../../src/permalinks/permalinks-file.ts';
import { drafts } from './draft.ts';
import { draftFollowUpRecord, draftFollowUps } from './draft-follow-ups.ts';
import { draftMarkdown, draftPermalinks, draftSource } from './draft-files.ts';
import type { MeetingSize } from './draft-topics.ts';

/**
 * Writes the content of a site of `count` meetings into a directory: the real content, and as many
 * generated meetings of a size (3 KB, 7 KB) as are missing, `followed` each by forty entries. The same
 * numbers give the same bytes.
 */
export async function writeCorpus(
  directory: string,
  count: number,
  size: MeetingSize,
  followed = false,
): Promise<void> {
  await cp('content', directory, { recursive: true });
  const real = await readdir(join(directory, 'meetings'));
  const permalinksFile = join(directory, 'permalinks.json');
  const permalinks = JSON.parse(await readFile(permalinksFile, 'utf8')) as Permalinks;
  for (const draft of drafts(count - real.length, size)) {
    await writeFile(join(directory, 'meetings', `${draft.id}.md`), draftMarkdown(draft));
    await writeFile(join(directory, 'sources', `${draft.id}.txt`), draftSource(draft));
    const recorded = draftPermalinks(draft);
    if (followed) {
      await writeFile(join(directory, 'follow-ups', `${draft.id}.yaml`), draftFollowUps(draft));
      Object.assign(recorded[draft.id] ?? {}, { followUps: draftFollowUpRecord(draft) });
    }
    Object.assign(permalinks, recorded);
  }
  await writeFile(permalinksFile, formatPermalinks(permalinks));
}
