import type { VFile } from 'vfile';
import { checkFollowUps } from '../checks/follow-ups.ts';
import { type FollowUps, followUpsSchema } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { memoizeFaultless } from '../meeting/memoize.ts';

const parseEvents = memoizeFaultless((file) => parseYaml(file, String(file), followUpsSchema));

/** Meeting id → the events of its file; files with problems are left out. */
export function parseFollowUps(files: readonly VFile[]): Map<string, FollowUps> {
  return new Map(
    files.flatMap((file) => {
      const events = file.messages.length > 0 ? undefined : parseEvents(file);
      return events ? [[file.stem ?? '', events] as const] : [];
    }),
  );
}

/** Checks the events of each file that could be parsed. `faulty`: ids of meetings whose files have problems. */
export function checkFollowUpFiles(
  files: readonly VFile[],
  followUps: ReadonlyMap<string, FollowUps>,
  meetings: readonly Meeting[],
  records: readonly [permalinks: Permalinks, published: Permalinks],
  faulty: ReadonlySet<string>,
): void {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  for (const file of files) {
    const id = file.stem ?? '';
    const events = followUps.get(id);
    // Where the file of the meeting has problems, its sentences are not known.
    if (events && !faulty.has(id)) checkFollowUps(file, events, byId.get(id), ...records);
  }
}
