import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { parseYaml } from '../meeting/parse/yaml.ts';
import { isMovedMeeting, type Permalinks, permalinksSchema } from '../meeting/permalinks.ts';
import { problem } from '../problems/problem.ts';

/** Reads `permalinks.json`; every fault is a problem at its place, and undefined is returned. */
export function parsePermalinks(file: VFile): Permalinks | undefined {
  const text = String(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const found = text === '' ? 'none' : (error as SyntaxError).message;
    problem(file, 'permalink-file', found, { line: 1, column: 1 });
    return undefined;
  }
  const read = permalinksSchema.safeParse(json);
  // JSON is YAML: that parser is slow, but knows where the faulty part stands.
  return read.success ? read.data : parseYaml(file, text, permalinksSchema);
}

/** The text of `permalinks.json`: sorted, so that a change shows as the lines it changes. */
export function formatPermalinks(permalinks: Permalinks): string {
  const meetings = Object.entries(permalinks).map(([meeting, entry]) => {
    if (isMovedMeeting(entry)) return [meeting, entry] as const;
    const { ids, ...facts } = entry;
    const followUps = 'followUps' in facts && {
      followUps: sorted(Object.entries(facts.followUps ?? {})),
    };
    return [meeting, { ...facts, ids: sorted(Object.entries(ids)), ...followUps }] as const;
  });
  return `${JSON.stringify(sorted(meetings), null, 2)}\n`;
}

function sorted(entries: (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where the entry of a meeting, or of an id of it if it has one, begins in `permalinks.json`. */
export function positionInPermalinks(file: VFile, meeting: string, id?: string): Point | undefined {
  const text = String(file);
  const ofMeeting = Math.max(0, text.indexOf(`"${meeting}": {`));
  const ofId = id === undefined ? -1 : text.indexOf(`"${id}": {`, ofMeeting + 1);
  return location(file).toPoint(ofId < 0 ? ofMeeting : ofId);
}
