import { passagesOf } from '../meeting/passages.ts';
import { bibtex } from './bibtex.ts';
import type { MeetingFormat } from './format.ts';
import { referenceTo } from './reference.ts';

/** A BibTeX entry for every sentence of a meeting, with its id as its key. */
export const bibtexOfSentences = {
  name: 'BibTeX of all sentences',
  extension: 'sentences.bib',
  purpose: 'A citation for each sentence, for LaTeX and JabRef',
  mediaType: bibtex.mediaType,
  holds: 'references',
  example: (address, meeting) => `% After: curl -O ${address}
\\addbibresource{${meeting.id}.sentences.bib}
\\cite{${meeting.id}/${passagesOf(meeting)[0]?.passage.id ?? ''}}`,
  render: (site, meeting) =>
    passagesOf(meeting)
      .map(({ passage }) => bibtex.write(referenceTo(site, meeting, passage)))
      .join('\n'),
} satisfies MeetingFormat;
