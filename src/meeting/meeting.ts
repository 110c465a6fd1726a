import type { Position } from 'unist';
import type { FrontMatter } from './facts.ts';

/** One official summary. `parseMeeting` is the only maker; everything else reads. */
export interface Meeting extends FrontMatter {
  /** The file's name without `.md`: date first, e.g. `2024-05-02-hawaii`. */
  id: string;
  /** Passages before the first heading; the whole text where there is no heading. */
  preamble: Passage[];
  topics: Topic[];
  source: Source;
}

/** The official text as received, never edited. */
export interface Source {
  /** Every character, a byte order mark included: in UTF-8 these are the bytes received. */
  text: string;
  /** SHA-256 of those bytes, lower-case hexadecimal. */
  sha256: string;
}

/** A headed part of a meeting. Its own items come before its nested topics. */
export interface Topic {
  id: string;
  /** As cited: `4`, nested `4.2`; an official heading's own number where it has one. */
  number: string;
  heading: string;
  /** True: the heading is the source's own and verbatim. False: it is editorial. */
  official: boolean;
  /** The number that the source prints before its paragraph, with its stop, above an editorial heading. */
  officialNumber: string | undefined;
  items: Passage[];
  topics: Topic[];
  position: Position;
}

/** One sentence of the official text, or a point of a list: what is linked, found and cited. */
export interface Passage {
  id: string;
  /** As shown: `4.1` under a topic, `P1` in a preamble, `1` in a text without headings. */
  number: string;
  kind: 'preamble' | 'item' | 'text';
  /** The exact words; white space between words is one space, no other character is touched. */
  text: string;
  /** SHA-256 of `text` in UTF-8, lower-case hexadecimal. */
  sha256: string;
  /** Ordinal of the source's paragraph within the meeting, from 1: equal means same paragraph. */
  paragraph: number;
  notes: Note[];
  /** The passage that introduces this one, where it is a point: “The Ministers agreed to:”. */
  leadIn?: Passage | undefined;
  /** Where the words stand in the Markdown file. */
  position: Position;
}

/** An editorial note on a passage. */
export interface Note {
  id: string;
  text: string;
  content: Run[];
  position: Position;
}

/** Words of a note in one style. */
export interface Run {
  text: string;
  isEmphasised: boolean;
  /** Where a link leads: an internal one to a root-relative address without the site's base path. */
  url?: string;
  position: Position | undefined;
}
