import { meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, passageName } from '../meeting/names.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import type { MeetingFormat } from './format.ts';

/** A format of references: to a meeting, or to one passage of it. */
export interface ReferenceFormat extends MeetingFormat {
  write: (reference: Reference) => string;
}

/** What reference managers keep of a meeting or a passage, in the terms of CSL-JSON. */
export interface Reference {
  id: string;
  type: 'report';
  title: string;
  author: [{ literal: string }];
  publisher: string;
  issued?: CslDate;
  'event-date'?: CslDate;
  'event-place'?: string;
  language: 'en';
  /** The permalink. */
  URL: string;
  /** The site it was found on. */
  source: string;
  /** Exact words: of the passage, or of the meeting's first paragraph. */
  abstract: string;
  /** The passage's number, and how a citation calls it. */
  locator?: string;
  note?: string;
  annote: string;
}

interface CslDate {
  'date-parts': [number[]];
}

/** A meeting as a report by one corporate author; with `passage` as locator, that passage of it. */
export function referenceTo(site: Site, meeting: Meeting, passage?: Passage): Reference {
  const { id, title, publisher, published, held, place, inferred } = meeting;
  return {
    id: passage ? `${id}/${passage.id}` : id,
    type: 'report',
    title,
    author: [{ literal: authorOf(meeting) }],
    publisher,
    ...(published !== undefined && { issued: cslDate(published) }),
    ...(held !== undefined && { 'event-date': cslDate(held) }),
    ...(place !== undefined && { 'event-place': place }),
    language: 'en',
    URL: absoluteUrl(site, passage ? passagePageAddress(id, passage.id) : meetingAddress(id)),
    source: site.name,
    abstract: passage?.text ?? firstParagraph(meeting),
    ...(passage && { locator: passage.number, note: passageName(passage) }),
    annote: [
      editedBy(site, meeting),
      ...(inferred.held ? [`Inferred date of the event: ${inferred.held}`] : []),
    ].join(' '),
  };
}

function cslDate(iso: string): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)] };
}

function firstParagraph({ preamble, topics }: Meeting): string {
  const passages = preamble.length > 0 ? preamble : (topics[0]?.items ?? []);
  return passages
    .filter(({ paragraph }) => paragraph === passages[0]?.paragraph)
    .map(({ text }) => text)
    .join(' ');
}
