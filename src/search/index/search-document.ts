import { meetingAddress, passageAddress } from '../../meeting/addresses.ts';
import { formatDay } from '../../meeting/in-words.ts';
import type { Meeting, Passage } from '../../meeting/meeting.ts';
import { passageName, titleOf } from '../../meeting/names.ts';
import { passagesOf } from '../../meeting/passages.ts';
import { dayOf } from '../../meeting/site.ts';
import { oncePer } from '../../meeting/once-per.ts';
import { foldedWords } from '../text/words.ts';
import { inMeeting } from './index-key.ts';
import { officialRows } from './known-rows.ts';
import { type UnprintedFact, unprintedFacts } from './meeting-facts.ts';

/** One thing that search finds: a passage, or the lines around a meeting's text. */
export interface SearchDocument {
  kind: 'passage' | 'frame';
  /** Root-relative, without the site's base path. */
  address: string;
  /** `4.1`; empty for a frame. */
  number: string;
  /** What it is called: “Item 4.1”. */
  name: string;
  /** Official words; several lines only where these are the lines around the text. */
  lines: string[];
  /** Headings it stands under, outermost first. */
  headings: { id: string; heading: string; official: boolean }[];
  meeting: { id: string; title: string; day: string; place: string };
  /** Its paragraph goes on in the next document. */
  goesOn?: true;
  /** Facts of its meeting, with a frame. */
  facts?: UnprintedFact[];
  /** What this site calls it, as rows of words that are looked up whole. */
  ids: string[][];
}

/** What of a document is searched. */
export type SearchableText = Pick<SearchDocument, 'lines' | 'headings' | 'goesOn' | 'facts'> &
  Partial<Pick<SearchDocument, 'ids'>>;

/**
 * The documents of a site: every passage, newest meeting first and in the order of its text, then
 * the lines around the texts, so that every official word is found and passages come first.
 */
export function searchDocuments(meetings: readonly Meeting[]): SearchDocument[] {
  return [...meetings.flatMap(passageDocuments), ...meetings.map(frameDocument)];
}

const passageDocuments = oncePer((meeting: Meeting): SearchDocument[] =>
  passagesOf(meeting).map(({ passage, topics }, at, all) => ({
    kind: 'passage',
    address: passageAddress(meeting.id, passage.id),
    number: passage.number,
    name: passageName(passage),
    lines: [passage.text],
    headings: topics.map(({ id, heading, official }) => ({ id, heading, official })),
    meeting: shown(meeting),
    ...(all[at + 1]?.passage.paragraph === passage.paragraph && { goesOn: true }),
    ids: [[inMeeting(meeting.id), passage.id], ...numberOf(passage)],
  })),
);

const frameDocument = oncePer((meeting: Meeting): SearchDocument => {
  const lines = meeting.frame.flatMap((line) => (line.role === 'text' ? [] : line.words));
  const text = passageDocuments(meeting).flatMap(officialRows);
  return {
    kind: 'frame',
    address: meetingAddress(meeting.id),
    number: '',
    name: 'Title and date lines',
    lines,
    headings: [],
    meeting: shown(meeting),
    facts: unprintedFacts(meeting, [...text.map(({ words }) => words), ...lines.map(foldedWords)]),
    ids: [[meeting.id]],
  };
});

/** The plain number of a sentence in a text without headings is no name to look for. */
function numberOf({ kind, number }: Passage): string[][] {
  return kind === 'text' ? [] : [[number.toLowerCase()]];
}

function shown(meeting: Meeting): SearchDocument['meeting'] {
  const day = formatDay(dayOf(meeting));
  return { id: meeting.id, title: titleOf(meeting), day, place: meeting.place ?? '' };
}
