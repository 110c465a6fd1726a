import { searchFormat } from './index-key.ts';
import type { Site } from '../../meeting/site.ts';
import {
  earlierRecords,
  type IndexRecord,
  officialRecords,
  topicHeading,
  topicValue,
} from './index-record.ts';
import { namesInTexts } from './named-things.ts';
import { noteRecords } from './note-records.ts';
import { compoundsOf, type Vocabulary, wordCounts } from './vocabulary.ts';

/**
 * All records: sentences by meeting, newest first, then the title and date lines of each meeting,
 * notes, earlier wording. The client knows this order.
 */
export function indexRecords(site: Site): IndexRecord[] {
  const { meetings } = site;
  return [
    ...officialRecords(meetings),
    ...noteRecords(site),
    ...meetings.flatMap((meeting) => earlierRecords(site, meeting)),
  ];
}

/** Filter → value → number of records that have it, and its name if that is another. */
export interface FilterCounts {
  version: string;
  filters: Record<string, Record<string, [count: number, name?: string]>>;
}

/** For each record, in lines, the numbers and IDs by which a query may name it, with spaces between. */
export interface SiteIds {
  version: string;
  ids: string;
}

/** The files of search beside Pagefind's, by name. `things`: the names of each thing. */
export interface SearchFiles {
  vocabulary: Vocabulary;
  filters: FilterCounts;
  ids: SiteIds;
}

/** Counts the words, filter values and IDs of the records of an index. */
export function searchFiles(
  records: readonly IndexRecord[],
  things: readonly (readonly string[])[],
  version: string,
): SearchFiles {
  const official = records.filter(({ kind }) => kind === 'official');
  const headings = new Set(official.flatMap(({ stored }) => stored.headings.map((h) => h.heading)));
  const lines = official.flatMap(({ stored }) => stored.lines);
  const filters = filterCounts(records);
  const vocabulary: Vocabulary = {
    format: searchFormat,
    version,
    sentences: sentenceCounts(official),
    notes: records.filter(({ kind }) => kind === 'note').length,
    earlier: records.filter(({ kind }) => kind === 'earlier').length,
    ...wordCounts(records, lines),
    compounds: [...new Set([...lines, ...headings].flatMap(compoundsOf))].sort(),
    names: namesInTexts(things, official),
    facts: {
      place: Object.keys(filters['place'] ?? {}),
      time: Object.keys(filters['time'] ?? {}),
      person: Object.keys(filters['person'] ?? {}),
    },
  };
  return {
    vocabulary,
    filters: { version, filters },
    ids: { version, ids: official.map((record) => record.ids.join(' ')).join('\n') },
  };
}

function sentenceCounts(official: readonly IndexRecord[]): number[] {
  const byMeeting = Map.groupBy(official, ({ stored }) => stored.meeting?.id);
  return [...byMeeting.values()].map((records) => records.length - 1);
}

function filterCounts(records: readonly IndexRecord[]): FilterCounts['filters'] {
  const counts: FilterCounts['filters'] = {};
  for (const { filters, stored } of records) {
    for (const [filter, values] of Object.entries(filters)) {
      const ofFilter = (counts[filter] ??= {});
      for (const value of values) {
        const entry = (ofFilter[value] ??= [0, ...nameOfValue(filter, value, stored)]);
        entry[0]++;
      }
    }
  }
  return counts;
}

function nameOfValue(
  filter: string,
  value: string,
  { meeting, headings }: IndexRecord['stored'],
): [name?: string] {
  if (filter === 'meeting') return meeting ? [`${meeting.day}, ${meeting.title}`] : [value];
  const topic = headings.map(topicHeading).find((heading) => topicValue(heading) === value);
  return filter === 'topic' && topic !== undefined ? [topic] : [];
}
