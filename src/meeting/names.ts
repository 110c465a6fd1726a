import { formatDay } from './in-words.ts';
import type { Meeting, Passage } from './meeting.ts';
import { dayOf } from './site.ts';

/** What a passage is called in a sentence: “Item 4.1”, “Preamble, sentence 1”, “Sentence 1”. */
export function passageName({ kind, number }: Pick<Passage, 'kind' | 'number'>): string {
  switch (kind) {
    case 'item':
      return `Item ${number}`;
    case 'preamble':
      return `Preamble, sentence ${number.slice(1)}`;
    case 'text':
      return `Sentence ${number}`;
    default:
      return kind satisfies never;
  }
}

/** A meeting as told from others: its title and its day. */
export function meetingName(meeting: Pick<Meeting, 'title' | 'held' | 'published'>): string {
  return `${meeting.title}, ${formatDay(dayOf(meeting))}`;
}
