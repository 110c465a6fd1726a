import { isMovedMeeting, isWithdrawn, type Permalinks } from '../meeting/permalinks.ts';
import { historyOf } from '../permalinks/history.ts';
import { positionInPermalinks } from '../permalinks/permalinks-file.ts';
import { qualifiedId } from '../permalinks/qualified-id.ts';
import { problem } from '../problems/problem.ts';
import type { Published } from './permalinks-published.ts';

/**
 * Rule permalink-moved: what has moved or was withdrawn stands nowhere else, and what has moved
 * leads straight to what is there.
 */
export function checkPermalinksMoved(published: Published): void {
  for (const [meeting, entries] of Object.entries(published.permalinks)) {
    if (isMovedMeeting(entries)) {
      checkMoved(published, meeting, entries.moved);
    } else if (isWithdrawn(entries)) {
      checkAbsent(published, meeting, `was withdrawn on ${entries.withdrawn}`);
    } else {
      for (const [id, entry] of Object.entries(entries.ids)) {
        if ('moved' in entry) checkId(published, meeting, id, entry.moved);
      }
    }
  }
}

function checkMoved(published: Published, meeting: string, to: string): void {
  const { permalinks, file, meetingFiles } = published;
  checkAbsent(published, meeting, `has moved to “${to}”`);
  if (!meetingFiles.has(to) && !wasWithdrawn(permalinks, to)) {
    const found = `“${meeting}” leads to “${to}”, which is not there`;
    problem(file, 'permalink-moved', found, positionInPermalinks(file, meeting));
  }
}

function checkAbsent({ meetingFiles }: Published, meeting: string, what: string): void {
  const again = meetingFiles.get(meeting);
  const found = `“${meeting}” ${what}, but is here again`;
  if (again) problem(again, 'permalink-moved', found, { line: 1, column: 1 });
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
  // What the ministry removed since keeps its place on the page, what was withdrawn one of its own.
  if (historyOf(permalinks, target.meeting, target.id).removed !== undefined) return;
  if (wasWithdrawn(permalinks, target.meeting)) return;
  const inBrokenFile = meetingFiles.has(target.meeting) && !ids.has(target.meeting);
  if (!inBrokenFile && !ids.get(target.meeting)?.has(target.id)) {
    const found = `“${id}” leads to “${to}”, which is not there`;
    problem(file, 'permalink-moved', found, positionInPermalinks(file, meeting, id));
  }
}

function wasWithdrawn(permalinks: Permalinks, meeting: string): boolean {
  const entries = permalinks[meeting];
  return entries !== undefined && isWithdrawn(entries);
}
