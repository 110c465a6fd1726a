import type { SearchRecord } from './search-record.ts';

/** What facets count by; records are told by their number. */
export interface Outline {
  meetings: OutlineMeeting[];
}

export interface OutlineMeeting {
  id: string;
  /** Title and day, as told from others. */
  name: string;
  year: string;
  /** Number of its passages; they stand in a row, meeting after meeting. */
  passages: number;
  /** Topics with the number of their first passage within the meeting and of their passages. */
  topics: { id: string; heading: string; first: number; count: number }[];
}

/** The outline of records in the order that `searchRecords` gives them. */
export function outlineOf(records: readonly SearchRecord[]): Outline {
  const meetings = new Map<string, OutlineMeeting>();
  for (const { meeting, headings, kind } of records) {
    const outline = meetings.get(meeting.id) ?? {
      id: meeting.id,
      name: `${meeting.title}, ${meeting.day}`,
      year: meeting.id.slice(0, 4),
      passages: 0,
      topics: [],
    };
    meetings.set(meeting.id, outline);
    if (kind === 'frame') continue;
    for (const { id, heading } of headings) {
      const topic = outline.topics.find((known) => known.id === id);
      if (topic) topic.count++;
      else outline.topics.push({ id, heading, first: outline.passages, count: 1 });
    }
    outline.passages++;
  }
  return { meetings: [...meetings.values()] };
}
