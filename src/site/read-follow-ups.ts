import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkFollowUps } from '../checks/follow-ups.ts';
import { type FollowUps, followUpsSchema } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';
import { type Permalinks, recordedMeetingOf } from '../meeting/permalinks.ts';
import { readContentFolder } from './read-file.ts';
import { unlessChanged } from './unless-changed.ts';

const readEntries = unlessChanged((file) => parseYaml(file, String(file), followUpsSchema));

/** Reads and checks what followed the meetings: `follow-ups/<meeting>.yaml` in `directory`. */
export async function readFollowUps(
  directory: string,
  meetings: readonly Meeting[],
  permalinks: Permalinks,
): Promise<{ followUps: Map<string, FollowUps>; files: VFile[] }> {
  const files = await readContentFolder(join(directory, 'follow-ups'), '.yaml');
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const followUps = new Map<string, FollowUps>();
  for (const file of files) {
    if (file.messages.length > 0) continue;
    const id = file.stem ?? '';
    const entries = readEntries(file);
    if (!entries) continue;
    checkFollowUps(file, entries, byId.get(id), permalinks);
    followUps.set(id, entries);
  }
  const read = new Set(files.map(({ stem }) => stem));
  for (const meeting of meetings) {
    const isRecorded = recordedMeetingOf(permalinks, meeting.id)?.followUps !== undefined;
    if (!isRecorded || read.has(meeting.id)) continue;
    const absent = new VFile({ path: join(directory, 'follow-ups', `${meeting.id}.yaml`) });
    checkFollowUps(absent, [], meeting, permalinks);
    files.push(absent);
  }
  return { followUps, files };
}
