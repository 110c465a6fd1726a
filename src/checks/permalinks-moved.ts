import { isMovedMeeting } from '../meeting/permalinks.ts';
import { historyOf } from '../permalinks/history.ts';
import { positionInPermalinks } from '../permalinks/permalinks-file.ts';
import { qualifiedId } from '../permalinks/qualified-id.ts';
import { problem } from '../problems/problem.ts';
import type { Published } from './permalinks-published.ts';

/** Rule permalink-moved: what has moved stands nowhere else, and leads straight to what is there. */
export function checkPermalinksMoved(published: Published): void {
  for (const [meeting, entries] of Object.entries(published.permalinks)) {
    if (isMovedMeeting(entries)) {
      checkMeeting(published, meeting, entries.moved);
    } else {
      for (const [id, entry] of Object.entries(entries)) {
        if ('moved' in entry) checkId(published, meeting, id, entry.moved);
      }
    }
  }
}

function checkMeeting({ file, meetingFiles }: Published, meeting: string, to: string): void {
  const again = meetingFiles.get(meeting);
  if (again) {
    const found = `“${meeting}” has moved to “${to}”, but is here again`;
    problem(again, 'permalink-moved', found, { line: 1, column: 1 });
  }
  if (!meetingFiles.has(to)) {
    const found = `“${meeting}” leads to “${to}”, which is not there`;
    problem(file, 'permalink-moved', found, positionInPermalinks(file, meeting));
  }
}

function checkId(
  { permalinks, file, meetingFiles, ids }: Published,
  meeting: string,
  id: string,
  to: string,
) {
  const meetingFile = meetingFiles.get(meeting);
  const again = ids.get(meeting)?.get(id);
  if (again && meetingFile) {
    const found = `“${id}” has moved to “${to}”, but is here again`;
    problem(meetingFile, 'permalink-moved', found, again.position);
  }
  const target = qualifiedId(meeting, to);
  // What the ministry removed since keeps its place on the page.
  if (historyOf(permalinks, target.meeting, target.id).removed !== undefined) return;
  const inBrokenFile = meetingFiles.has(target.meeting) && !ids.has(target.meeting);
  if (!inBrokenFile && !ids.get(target.meeting)?.has(target.id)) {
    const found = `“${id}” leads to “${to}”, which is not there`;
    problem(file, 'permalink-moved', found, positionInPermalinks(file, meeting, id));
  }
}
