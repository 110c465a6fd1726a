import { passagePageAddress } from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import { sentenceSpace } from '../meeting/languages.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, citedTitle } from '../meeting/names.ts';
import { quotedText } from '../meeting/passages.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { editionNote } from './edition-note.ts';
import type { MeetingFormat } from './format.ts';

/** A format of references, such as BibTeX. Pages of sentences run `write` too: its file imports nothing but types. */
export interface ReferenceFormat extends Pick<MeetingFormat, 'name' | 'extension' | 'mediaType'> {
  /** Programs that read it, in words. */
  programs: string;
  write: (reference: Reference) => string;
}

/** What reference managers keep of a meeting or a passage, in the terms of CSL-JSON. */
export type Reference = ReturnType<typeof referenceTo>;

/**
 * A meeting, or with `passage` one sentence of it, as a page of this site by one corporate author.
 * Neither publisher nor event: styles print them, as if our edition were the ministry’s own report.
 */
export function referenceTo(site: Site, meeting: Meeting, passage?: Passage) {
  const { id, published } = meeting;
  return {
    id: passage ? `${id}/${passage.id}` : id,
    type: 'webpage' as const,
    /** Of a passage with its name: “Item 4.1, Japan-U.S. Defense Ministerial Meeting (Summary)”. */
    title: citedTitle(meeting, passage),
    author: [{ literal: authorOf(meeting) }] as [{ literal: string }],
    ...(published !== undefined && {
      issued: { 'date-parts': [published.split('-').map(Number)] },
    }),
    'container-title': site.name,
    language: meeting.lang,
    URL: absoluteUrl(site, passagePageAddress(id, passage?.id)),
    /** Exact words: of a point after its lead-in, of a meeting those of its first paragraph. */
    abstract: passage ? quotedText(meeting, passage) : firstParagraph(meeting),
    /** Whose edition this is; Zotero keeps it under “Extra”, and no style prints it. */
    note: editionNote(editedBy(site, meeting)),
  };
}

function firstParagraph(meeting: Meeting): string {
  const { preamble, topics } = meeting;
  const passages = preamble.length > 0 ? preamble : (topics[0]?.items ?? []);
  return passages
    .filter(({ paragraph }) => paragraph === passages[0]?.paragraph)
    .map(({ text }) => text)
    .join(sentenceSpace(meeting));
}
