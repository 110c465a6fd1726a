import type { OtherSource } from '../../meeting/sources.ts';
import type { MeetingFact } from './meeting-facts.ts';

/** The kinds of records. Official: a sentence, or title and date lines. Earlier: since corrected. */
export type RecordKind = 'official' | 'note' | 'earlier';

/** What the index stores of a record to show it. Addresses are root-relative, without the base path. */
export interface StoredRecord {
  /** In the context of its summary: `/meetings/2024-05-02-hawaii/#dicas-1`. */
  address: string;
  /** “Item 4.1”, “Preamble, sentence 2”, “Title and date lines”; of a note “DICAS”, “9 June 2024”. */
  name: string;
  /** Several only for title and date lines, and for notes: the name, the text, other names, Japanese ones. */
  lines: string[];
  /** Headings above it, outermost first. */
  headings: { heading: string; official: boolean; id: string }[];
  /** Missing for notes. `day` in words. */
  meeting?: { id: string; title: string; day: string; place: string };
  /** Of title and date lines. */
  facts?: MeetingFact[];
  /** ID of the sentence; missing for title and date lines, and for notes. */
  passage?: string;
  /** Of a point of a list: what introduces it, with what joins the two: “They agreed to: … ”. */
  leadIn?: string;
  /** The next record is of the same paragraph: a phrase may go on there. */
  continues?: boolean;
  /** Of earlier wording: the day on which it was corrected, in words. */
  until?: string;
  /** Of a note: the sentence that it belongs to or follows, “Item 4.1, 2 May 2024”. */
  about?: string;
  /** Of a note. */
  sources?: Pick<OtherSource, 'kind' | 'title' | 'publisher' | 'address' | 'language'>[];
}
