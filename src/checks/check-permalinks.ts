import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import { type Permalinks, recordedMeetingOf } from '../meeting/permalinks.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import { checkPermalinksKept } from './permalinks-kept.ts';
import { checkPermalinksMoved } from './permalinks-moved.ts';
import type { Published } from './permalinks-published.ts';

/** Everything that published ids must hold; problems become messages on the files concerned. */
export function checkPermalinks(
  permalinks: Permalinks,
  file: VFile,
  meetings: readonly Meeting[],
  meetingFiles: ReadonlyMap<string, VFile>,
): void {
  const published = {
    permalinks,
    file,
    meetingFiles,
    meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])),
    ids: new Map(meetings.map((meeting) => [meeting.id, idsOf(meeting)])),
  };
  checkPermalinksKept(published);
  checkPermalinksMoved(published);
  checkPermalinksNew(published);
}

/**
 * Rule permalink-new: what is published is on record, with the day since when, so that it can be
 * kept. In a file with other problems ids may still change.
 */
function checkPermalinksNew({ permalinks, meetingFiles, ids }: Published): void {
  for (const [meeting, current] of ids) {
    const file = meetingFiles.get(meeting);
    if (!file || file.messages.length > 0) continue;
    const before = recordedMeetingOf(permalinks, meeting);
    // What has moved or was withdrawn is another rule’s.
    if (!before && Object.hasOwn(permalinks, meeting)) continue;
    if (before?.recorded === undefined) {
      const found = before ? 'the day of a meeting' : `${current.size} ids of a new meeting`;
      problem(file, 'permalink-new', found, startOfFile);
    }
    for (const [id, { position }] of before ? current : []) {
      if (!Object.hasOwn(before?.ids ?? {}, id))
        problem(file, 'permalink-new', `“${id}”`, position);
    }
  }
}
