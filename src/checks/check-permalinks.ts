import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { idsOf } from '../permalinks/ids-of.ts';
import { checkPermalinksKept } from './permalinks-kept.ts';
import { checkPermalinksMoved } from './permalinks-moved.ts';
import { checkPermalinksNew } from './permalinks-new.ts';

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
