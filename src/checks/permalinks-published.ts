import type { VFile } from 'vfile';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import type { Permalinks } from '../meeting/permalinks.ts';

/** What was published once beside what is published now. */
export interface Published {
  permalinks: Permalinks;
  /** The file of the permalinks. */
  file: VFile;
  /** By meeting id; those with broken front matter too. */
  meetingFiles: ReadonlyMap<string, VFile>;
  /** By meeting id; those with broken front matter are missing. */
  meetings: ReadonlyMap<string, Meeting>;
  /** Meeting id → id → what has it now. */
  ids: ReadonlyMap<string, ReadonlyMap<string, Passage | Topic>>;
}
