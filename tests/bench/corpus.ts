import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedMeeting } from '../../src/meeting/permalinks.ts';
import { recordFiles } from '../with-permalinks.ts';
import { writeFiles } from '../write-files.ts';
import { drafts } from './draft.ts';
import { draftFollowUpRecord, draftFollowUps } from './draft-follow-ups.ts';
import { draftMarkdown, draftRecord, draftSource } from './draft-files.ts';
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
  const meetings: Record<string, RecordedMeeting> = {};
  for (const draft of drafts(count - real.length, size)) {
    await writeFile(join(directory, 'meetings', `${draft.id}.md`), draftMarkdown(draft));
    await writeFile(join(directory, 'sources', `${draft.id}.txt`), draftSource(draft));
    meetings[draft.id] = draftRecord(draft);
    if (followed) {
      await writeFile(join(directory, 'follow-ups', `${draft.id}.yaml`), draftFollowUps(draft));
      Object.assign(meetings[draft.id] ?? {}, { followUps: draftFollowUpRecord(draft) });
    }
  }
  writeFiles(directory, recordFiles({ meetings, terms: {} }));
}
