import type { VFile } from 'vfile';
import type { Passage, Topic } from '../meeting/meeting.ts';
import { isMovedMeeting, type Permalink } from '../meeting/permalinks.ts';
import { positionInPermalinks } from '../permalinks/permalinks-file.ts';
import { type QualifiedId, writtenId } from '../permalinks/qualified-id.ts';
import { problem } from '../problems/problem.ts';
import { findAgain, type Published } from './permalinks-published.ts';

/** Rules permalink-lost and permalink-words: every id ever published stands for what it stood for. */
export function checkPermalinksKept(published: Published): void {
  const { permalinks, file, meetingFiles, ids } = published;
  for (const [meeting, entries] of Object.entries(permalinks)) {
    if (isMovedMeeting(entries)) continue;
    const meetingFile = meetingFiles.get(meeting);
    const current = ids.get(meeting);
    for (const [id, entry] of Object.entries(entries)) {
      if ('moved' in entry || (meetingFile && !current)) continue;
      const part = current?.get(id);
      if (part && meetingFile) checkPart(published, meetingFile, { meeting, id }, entry, part);
      else if (!('removed' in entry)) lost(published, meetingFile ?? file, { meeting, id });
    }
  }
}

function checkPart(
  published: Published,
  file: VFile,
  old: QualifiedId,
  entry: Exclude<Permalink, { moved: string }>,
  part: Passage | Topic,
): void {
  if ('removed' in entry) {
    const cure = 'Give this another id.';
    const found = `“${old.id}” stood for words removed by the ministry`;
    problem(file, 'permalink-words', found, part.position, cure);
  } else if ('sha256' in entry !== 'sha256' in part) {
    const was = 'sha256' in entry ? 'a sentence' : 'a topic';
    problem(file, 'permalink-words', `“${old.id}” stood for ${was}`, part.position);
  } else if ('sha256' in entry && 'sha256' in part && entry.sha256 !== part.sha256) {
    const now = findAgain(published, old);
    problem(
      file,
      'permalink-words',
      `“${old.id}” stood for other words${now ? `, which are “${writtenId(now, old.meeting)}” now` : ''}`,
      part.position,
      now && `Write {#${old.id}} behind those words, and give these an id of their own.`,
    );
  }
}

function lost(published: Published, file: VFile, old: QualifiedId): void {
  const now = findAgain(published, old);
  const from = `${old.meeting}#${old.id}`;
  problem(
    file,
    'permalink-lost',
    `“${old.id}” is gone${now ? `; what it stood for is “${writtenId(now, old.meeting)}” now` : ''}`,
    file === published.file
      ? positionInPermalinks(file, old.meeting, old.id)
      : now?.meeting === old.meeting
        ? now.position
        : { line: 1, column: 1 },
    now &&
      `Give it back its id, {#${old.id}}, or record the move: npm run move -- ${from} ${now.meeting}#${now.id}`,
  );
}
