import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { idsOf, passagesOf } from '../meeting/passages.ts';
import { ownValue, type Permalinks } from '../meeting/permalinks.ts';
import { problem } from '../problems/problem.ts';

/** Rule link-target: an internal link in a note leads to a meeting, topic or passage, or what was one. */
export function checkLinks(
  meetings: readonly Meeting[],
  permalinks: Permalinks,
  files: ReadonlyMap<string, VFile>,
  faulty: ReadonlySet<string>,
): void {
  const isTarget = (id: string, part: string | undefined) => {
    const meeting = meetings.find((candidate) => candidate.id === id);
    const record = ownValue(permalinks.meetings, id);
    if (part === undefined) return (meeting ?? record) !== undefined;
    return (meeting && idsOf(meeting).has(part)) === true || Object.hasOwn(record?.ids ?? {}, part);
  };
  for (const meeting of meetings) {
    const file = files.get(meeting.id);
    const notes = passagesOf(meeting).flatMap(({ passage }) => passage.notes);
    for (const { url = '', position } of notes.flatMap(({ content }) => content)) {
      const [, linked = '', part] = /^\/meetings\/([^/]*)\/(?:#(.*))?$/.exec(url) ?? [];
      // Where the file that is linked has problems of its own, its ids are not known.
      const isFault = url.startsWith('/') && !faulty.has(linked) && !isTarget(linked, part);
      if (file && isFault) problem(file, 'link-target', `“${url}”`, position);
    }
  }
}
