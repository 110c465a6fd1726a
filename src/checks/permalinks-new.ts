import { problem } from '../problems/problem.ts';
import { isMovedMeeting } from '../permalinks/is-moved-meeting.ts';
import type { Published } from '../permalinks/published.ts';

/**
 * Rule permalink-new: what is published is on record, so that it can be kept. In a file with other
 * problems ids may still change.
 */
export function checkPermalinksNew({ permalinks, meetingFiles, ids }: Published): void {
  for (const [meeting, current] of ids) {
    const file = meetingFiles.get(meeting);
    const recorded = permalinks[meeting];
    if (!file || file.messages.length > 0 || (recorded && isMovedMeeting(recorded))) continue;
    if (!recorded) {
      problem(file, 'permalink-new', `${current.size} ids of a new meeting`, {
        line: 1,
        column: 1,
      });
      continue;
    }
    for (const [id, { position }] of current) {
      if (!Object.hasOwn(recorded, id)) problem(file, 'permalink-new', `“${id}”`, position);
    }
  }
}
