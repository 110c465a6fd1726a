import type { VFile } from 'vfile';
import type { Passage, Topic } from '../meeting/meeting.ts';
import { entriesOf, type Permalink, recordedMeetingOf, termsKey } from '../meeting/permalinks.ts';
import { findAgain, findRenamed } from '../permalinks/find-again.ts';
import { positionInPermalinks } from '../permalinks/permalinks-file.ts';
import type { QualifiedId } from '../permalinks/qualified-id.ts';
import { problem } from '../problems/problem.ts';
import type { Published } from './permalinks-published.ts';

/** Rules permalink-lost and permalink-words: every id ever published stands for what it stood for. */
export function checkPermalinksKept(published: Published): void {
  const { permalinks, meetingFiles, ids } = published;
  for (const meeting of Object.keys(permalinks)) {
    const entries = recordedMeetingOf(permalinks, meeting)?.ids;
    if (!entries || meeting === termsKey) continue;
    const meetingFile = meetingFiles.get(meeting);
    const current = ids.get(meeting);
    const merged = Object.values(entries).every((entry) => 'moved' in entry);
    if (!meetingFile && !merged) lostMeeting(published, meeting);
    if (!meetingFile || !current) continue;
    for (const [id, entry] of Object.entries(entries)) {
      if ('moved' in entry) continue;
      const part = current.get(id);
      if (part) checkPart(published, meetingFile, { meeting, id }, entry, part);
      else if (!('removed' in entry)) lost(published, meetingFile, { meeting, id });
    }
  }
}

function checkPart(
  { permalinks, meetings }: Published,
  file: VFile,
  { meeting, id }: QualifiedId,
  entry: Exclude<Permalink, { moved: string }>,
  part: Passage | Topic,
): void {
  if ('removed' in entry) {
    const cure = 'Give this another id.';
    const found = `“${id}” stood for words removed by the ministry`;
    problem(file, 'permalink-words', found, part.position, cure);
  } else if ('sha256' in entry !== 'sha256' in part) {
    const was = 'sha256' in entry ? 'a sentence' : 'a topic';
    problem(file, 'permalink-words', `“${id}” stood for ${was}`, part.position);
  } else if ('sha256' in entry && 'sha256' in part && entry.sha256 !== part.sha256) {
    const now = findAgain(permalinks, meetings.get(meeting), id);
    const found = `“${id}” stood for other words${now ? `, which are “${now.id}” now` : ''}`;
    const cure = now && `Write {#${id}} behind those words, and give these an id of their own.`;
    problem(file, 'permalink-words', found, part.position, cure);
  }
}

function lost({ permalinks, meetings }: Published, file: VFile, { meeting, id }: QualifiedId) {
  const now = findAgain(permalinks, meetings.get(meeting), id);
  const found = `“${id}” is gone${now ? `; what it stood for is “${now.id}” now` : ''}`;
  const cure =
    now &&
    `Give it back its id, {#${id}}, or record the move: npm run move -- ${meeting}#${id} ${meeting}#${now.id}`;
  problem(file, 'permalink-lost', found, now?.position ?? { line: 1, column: 1 }, cure);
}

function lostMeeting({ permalinks, file, meetings }: Published, meeting: string): void {
  const count = Object.keys(entriesOf(permalinks, meeting)).length;
  const now = findRenamed(permalinks, meetings.values(), meeting);
  const found = `“${meeting}” is gone with its ${count} ids${now ? `; its words are in “${now.id}”` : ''}`;
  const cure = now
    ? `Give its files back their name, or record the move: npm run move -- ${meeting} ${now.id}`
    : `Restore both its files; if it may not stay, withdraw it then: npm run withdraw -- ${meeting} <day> "<reason>"`;
  problem(file, 'permalink-lost', found, positionInPermalinks(file, meeting), cure);
}
