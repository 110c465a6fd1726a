import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { parseYaml } from '../meeting/parse/yaml.ts';
import { meetingRecordSchema, type Permalinks, termsRecordSchema } from '../meeting/permalinks.ts';
import { pointAt, startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';

/** The name of the record of terms, beside those of the meetings. */
export const termsName = 'terms';

/** Reads the files of `content/permalinks`; every fault is a problem at its place. */
export function parseRecordFiles(files: readonly VFile[]): Permalinks {
  const valid = files.filter(({ messages }) => messages.length === 0);
  const terms = valid.find(({ stem }) => stem === termsName);
  const meetings = valid.flatMap((file) => {
    const entry = file === terms ? undefined : parseJson(file, meetingRecordSchema);
    return entry ? [[file.stem ?? '', entry] as const] : [];
  });
  return {
    meetings: Object.fromEntries(meetings),
    terms: (terms && parseJson(terms, termsRecordSchema)?.ids) ?? {},
  };
}

function parseJson<Schema extends z.ZodType>(
  file: VFile,
  schema: Schema,
): z.infer<Schema> | undefined {
  const text = String(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const found = text === '' ? 'an empty file' : (error as SyntaxError).message;
    problem(file, 'permalink-file', found, startOfFile);
    return undefined;
  }
  const result = schema.safeParse(json);
  // JSON is YAML. The YAML parser is slow, but knows where a field is.
  return result.success ? result.data : parseYaml(file, schema);
}

/** The files of `content/permalinks`, by name without extension. */
export function formatRecordFiles({ meetings, terms }: Permalinks): Map<string, string> {
  const hasTerms = Object.keys(terms).length > 0;
  const all = { ...meetings, ...(hasTerms && { [termsName]: { ids: terms } }) };
  return new Map(Object.entries(all).map(([name, entry]) => [name, format(entry)]));
}

/** The published form of the record, `/permalinks.json`: all its files in one, by their names. */
export function formatPermalinks({ meetings, terms }: Permalinks): string {
  return format(sorted({ ...meetings, [termsName]: { ids: terms } }));
}

/** Reads the published form of the record. Throws if it is not one. */
export function parsePermalinks(text: string): Permalinks {
  const record = z.record(z.string(), z.object({}).loose()).parse(JSON.parse(text) as unknown);
  if (Object.keys(record).length === 0) throw new Error('an empty record');
  const { [termsName]: terms = { ids: {} }, ...meetings } = record;
  const moved = Object.entries(meetings).flatMap(([meeting, entry]) => movedIds(meeting, entry));
  if (moved.length > 0) {
    throw new Error(`“moved” entries are no longer supported: ${moved.join(', ')}`);
  }
  return {
    meetings: z.record(z.string(), meetingRecordSchema).parse(meetings),
    terms: termsRecordSchema.parse(terms).ids,
  };
}

function movedIds(meeting: string, entry: unknown): string[] {
  const { moved, ids = {} } = entry as { moved?: unknown; ids?: Record<string, object> };
  const parts = Object.keys(ids).filter((id) => 'moved' in (ids[id] ?? {}));
  return [...(moved === undefined ? [] : [meeting]), ...parts.map((id) => `${meeting}#${id}`)];
}

/** JSON in which ids are in their order. */
function format(entry: object): string {
  const inOrder = (name: string, value: object) =>
    name === 'ids' || name === 'followUps' ? sorted(value) : value;
  return `${JSON.stringify(entry, inOrder, 2)}\n`;
}

function sorted(record: object): object {
  const entries = Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Where the entry of an id begins in a file of the record; the start of the file without one. */
export function positionInRecord(file: VFile, id: string): Point {
  return pointAt(file, Math.max(0, String(file).indexOf(`"${id}": {`)));
}
