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

/** Who a meeting’s text is by, as it is cited. */
export function authorOf({ publisher, author = publisher }: Pick<Meeting, 'publisher' | 'author'>) {
  return author;
}

/** What is cited: the official title, for a passage behind its name with the capitals of a title. */
export function citedTitle({ title }: Pick<Meeting, 'title'>, passage?: Passage): string {
  return passage ? `${passageName(passage).replace(', s', ', S')}, ${title}` : title;
}

/** Whether the source prints the title; one that the editors gave is no official words. */
export function isTitleOfficial({ inferred }: Pick<Meeting, 'inferred'>): boolean {
  return inferred.title === undefined;
}

/** A meeting as told from others: its title and its day. */
export function meetingName(meeting: Pick<Meeting, 'title' | 'held' | 'published'>): string {
  return `${meeting.title}, ${formatDay(dayOf(meeting))}`;
}
