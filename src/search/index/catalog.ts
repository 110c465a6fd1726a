import { formatDay } from '../../meeting/in-words.ts';
import type { SearchDocument } from './search-document.ts';

/**
 * The corpus as facets count by it. Documents are told by their number: the passages of the meetings
 * in a row, then a frame for each. Titles and headings stand once and are told by their index here.
 */
export interface Catalog {
  titles: string[];
  topics: [id: string, heading: string][];
  meetings: CatalogMeeting[];
}

type CatalogMeeting = [id: string, title: number, passages: number, topics: CatalogTopic[]];

/** `first` is the first of its passages within the meeting, where the topic before ends elsewhere. */
type CatalogTopic = [topic: number, count: number, first?: number];

/** The catalog of documents in the order that `searchDocuments` gives them. */
export function catalogOf(documents: readonly SearchDocument[]): Catalog {
  const titles = [...new Set(documents.map(({ meeting }) => meeting.title))];
  const topics = topicsOf(documents);
  const numbers = new Map(topics.map((topic, number) => [topic.join('\t'), number]));
  const meetings = new Map<string, CatalogMeeting>();
  let ranges = new Map<number, { first: number; count: number }>();
  for (const { meeting, headings, kind } of documents) {
    let entry = meetings.get(meeting.id);
    if (!entry) {
      entry = [meeting.id, titles.indexOf(meeting.title), 0, []];
      meetings.set(meeting.id, entry);
      ranges = new Map();
    }
    if (kind === 'frame') continue;
    for (const { id, heading } of headings) {
      const number = numbers.get(`${id}\t${heading}`) ?? -1;
      const range = ranges.get(number) ?? { first: entry[2], count: 0 };
      range.count++;
      ranges.set(number, range);
    }
    entry[2]++;
    entry[3] = topicRanges(ranges);
  }
  return { titles, topics, meetings: [...meetings.values()] };
}

/** Sorted, so that neighbours are alike and pack well. */
function topicsOf(documents: readonly SearchDocument[]): Catalog['topics'] {
  const keys = documents.flatMap(({ headings }) =>
    headings.map(({ id, heading }) => `${id}\t${heading}`),
  );
  return [...new Set(keys)].sort().map((key) => key.split('\t') as [string, string]);
}

function topicRanges(
  ranges: ReadonlyMap<number, { first: number; count: number }>,
): CatalogTopic[] {
  let end = 0;
  return [...ranges].map(([number, { first, count }]): CatalogTopic => {
    const follows = first === end;
    end = first + count;
    return follows ? [number, count] : [number, count, first];
  });
}

/** What of a document stands in the catalog: by these it can be filtered and counted. */
export interface DocumentFacets {
  /** Of its meeting. */
  id: string;
  /** Its meeting’s title and day. */
  name: string;
  year: string;
  /** Topics it stands under; none for a frame. */
  topics: { value: string; name: string }[];
}

/** The facets of every document of a catalog, by its number. */
export function documentFacets({ titles, topics, meetings }: Catalog): DocumentFacets[] {
  const passages: DocumentFacets[] = [];
  const frames: DocumentFacets[] = [];
  for (const [id, title, count, ranges] of meetings) {
    const day = id.slice(0, 10);
    const meeting = {
      id,
      name: `${titles[title] ?? ''}, ${formatDay(day)}`,
      year: day.slice(0, 4),
    };
    const found = Array.from({ length: count }, (): DocumentFacets => ({ ...meeting, topics: [] }));
    let end = 0;
    for (const [topic, length, first = end] of ranges) {
      const [value = '', name = ''] = topics[topic] ?? [];
      for (const facets of found.slice(first, first + length)) facets.topics.push({ value, name });
      end = first + length;
    }
    passages.push(...found);
    frames.push({ ...meeting, topics: [] });
  }
  return [...passages, ...frames];
}
