import { fields, thingKey } from './index-key.ts';
import type { Site } from '../../meeting/site.ts';
import {
  earlierRecords,
  type IndexRecord,
  wordsByLine,
  officialRecords,
  textOf,
} from './index-record.ts';
import { type NamedThing, namedThings } from './named-things.ts';
import { foldedRow } from '../text/words.ts';
import { noteRecords } from './note-records.ts';
import { compoundsOf, type Vocabulary, wordCounts } from './vocabulary.ts';

/** All records in the client’s order: sentences, newest first, titles, notes, earlier wording. */
export function indexRecords(site: Site): IndexRecord[] {
  const { meetings } = site;
  const things = namedThings(site).map(({ printed }, thing) => {
    return { rows: printed.map(foldedRow), key: thingKey(thing, printed) };
  });
  return [
    ...officialRecords(meetings),
    ...noteRecords(site),
    ...meetings.flatMap((meeting) => earlierRecords(site, meeting)),
  ].map((record) => withThings(record, things));
}

/** Adds the keys of the things that each field of a record names. */
function withThings(
  record: IndexRecord,
  things: readonly { rows: string[]; key: string }[],
): IndexRecord {
  const rows = { ...record.rows };
  for (const field of fields) {
    const text = textOf(record, field);
    const named = things.filter((thing) => thing.rows.some((row) => text.includes(row)));
    const keys = named.map(({ key }) => key);
    if (keys.length > 0) rows[field] = [...rows[field], keys];
  }
  return { ...record, rows };
}

/** Stretches of records that follow each other, by their numbers. */
type Runs = [start: number, length: number][];

/** Filter → value, in the order of records → its name, and the records that have it. */
type FilterValues = Record<string, Record<string, [name: string, records: Runs]>>;

/** The files of search beside Pagefind's, by name. */
export interface SearchFiles {
  vocabulary: Vocabulary;
  filters: { version: string; filters: FilterValues };
  /** For each official record the numbers and IDs by which a query may name it. */
  ids: { version: string; ids: string[][] };
}

/** Counts the words, filter values and IDs of the records of an index. */
export function searchFiles(
  records: readonly IndexRecord[],
  names: NamedThing[],
  version: string,
): SearchFiles {
  const kinds = Map.groupBy(records, ({ kind }) => kind);
  const official = kinds.get('official') ?? [];
  const byMeeting = Map.groupBy(official, ({ stored }) => stored.meeting?.id);
  const headings = new Set(official.flatMap(({ stored }) => stored.headings.map((h) => h.heading)));
  const lines = official.flatMap(({ stored }) => wordsByLine(stored));
  const vocabulary: Vocabulary = {
    version,
    sentences: [...byMeeting.values()].map(({ length }) => length - 1),
    notes: kinds.get('note')?.length ?? 0,
    earlier: kinds.get('earlier')?.length ?? 0,
    ...wordCounts(records, lines),
    compounds: [
      ...new Set([...lines, ...wordsByLine({ lines: [...headings] })].flatMap(compoundsOf)),
    ].sort(),
    names,
  };
  return {
    vocabulary,
    filters: { version, filters: filterValues(records) },
    ids: { version, ids: official.map(({ ids }) => ids) },
  };
}

function filterValues(records: readonly IndexRecord[]): FilterValues {
  const allValues: FilterValues = {};
  for (const [number, { filters }] of records.entries()) {
    for (const [filter, values] of Object.entries(filters)) {
      const ofFilter = (allValues[filter] ??= {});
      for (const [value, name] of Object.entries(values)) {
        const [, runs] = (ofFilter[value] ??= [name, []]);
        const run = runs.at(-1);
        if (run && run[0] + run[1] === number) run[1]++;
        else runs.push([number, 1]);
      }
    }
  }
  return allValues;
}
