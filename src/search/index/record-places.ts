import { formatDay } from '../../meeting/in-words.ts';
import type { Outline } from './outline.ts';

/** Where a record stands. */
export interface RecordPlace {
  /** Of its meeting. */
  id: string;
  /** Its meeting’s title and day. */
  name: string;
  year: string;
  /** Topics it stands under; none for a frame. */
  topics: { value: string; name: string }[];
}

/** The place of every record of an outline, by its number. */
export function recordPlaces({ titles, topics, meetings }: Outline): RecordPlace[] {
  const passages: RecordPlace[] = [];
  const frames: RecordPlace[] = [];
  for (const [id, title, count, ranges] of meetings) {
    const day = id.slice(0, 10);
    const meeting = {
      id,
      name: `${titles[title] ?? ''}, ${formatDay(day)}`,
      year: day.slice(0, 4),
    };
    const places = Array.from({ length: count }, (): RecordPlace => ({ ...meeting, topics: [] }));
    let end = 0;
    for (const [topic, length, first = end] of ranges) {
      const [value = '', name = ''] = topics[topic] ?? [];
      for (const place of places.slice(first, first + length)) place.topics.push({ value, name });
      end = first + length;
    }
    passages.push(...places);
    frames.push({ ...meeting, topics: [] });
  }
  return [...passages, ...frames];
}
