import type { SearchRecord } from './search-record.ts';

/**
 * What facets count by. Records are told by their number: the passages of the meetings in a row,
 * then a frame for each. Titles and headings stand once and are told by their place here.
 */
export interface Outline {
  titles: string[];
  topics: [id: string, heading: string][];
  meetings: OutlineMeeting[];
}

type OutlineMeeting = [id: string, title: number, passages: number, topics: OutlineTopic[]];

/** `first` is the first of its passages within the meeting, where the topic before ends elsewhere. */
type OutlineTopic = [topic: number, count: number, first?: number];

/** The outline of records in the order that `searchRecords` gives them. */
export function outlineOf(records: readonly SearchRecord[]): Outline {
  const titles = [...new Set(records.map(({ meeting }) => meeting.title))];
  const topics = topicsOf(records);
  const numbers = new Map(topics.map((topic, number) => [topic.join('\t'), number]));
  const meetings = new Map<string, OutlineMeeting>();
  let ranges = new Map<number, { first: number; count: number }>();
  for (const { meeting, headings, kind } of records) {
    let outline = meetings.get(meeting.id);
    if (!outline) {
      outline = [meeting.id, titles.indexOf(meeting.title), 0, []];
      meetings.set(meeting.id, outline);
      ranges = new Map();
    }
    if (kind === 'frame') continue;
    for (const { id, heading } of headings) {
      const number = numbers.get(`${id}\t${heading}`) ?? -1;
      const range = ranges.get(number) ?? { first: outline[2], count: 0 };
      range.count++;
      ranges.set(number, range);
    }
    outline[2]++;
    outline[3] = topicRanges(ranges);
  }
  return { titles, topics, meetings: [...meetings.values()] };
}

/** Sorted, so that neighbours are alike and pack well. */
function topicsOf(records: readonly SearchRecord[]): Outline['topics'] {
  const keys = records.flatMap(({ headings }) =>
    headings.map(({ id, heading }) => `${id}\t${heading}`),
  );
  return [...new Set(keys)].sort().map((key) => key.split('\t') as [string, string]);
}

function topicRanges(
  ranges: ReadonlyMap<number, { first: number; count: number }>,
): OutlineTopic[] {
  let end = 0;
  return [...ranges].map(([number, { first, count }]): OutlineTopic => {
    const follows = first === end;
    end = first + count;
    return follows ? [number, count] : [number, count, first];
  });
}
