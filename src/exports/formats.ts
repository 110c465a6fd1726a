import type { Meeting } from '../meeting/meeting.ts';
import type { Site } from '../meeting/site.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { Extension } from './extensions.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { referenceTo } from './reference.ts';
import { ris } from './ris.ts';

/** A form in which every meeting can be taken away. */
export interface Format {
  name: string;
  /** What it is for, in a line. */
  purpose: string;
  mediaType: string;
}

interface TextFormat extends Format {
  render: (site: Site, meeting: Meeting) => string;
}

/** Every format of a meeting by the ending of its file. The PDF is typeset after the pages are built. */
export const formats: Record<'pdf', Format> & Record<Exclude<Extension, 'pdf'>, TextFormat> = {
  pdf: {
    name: 'PDF',
    purpose: 'For a briefing file: tagged, with item numbers and permalinks',
    mediaType: 'application/pdf',
  },
  json: {
    name: 'JSON',
    purpose: 'Everything, for programs: ids, numbers, exact words, hashes, notes',
    mediaType: 'application/json',
    render: json,
  },
  csv: {
    name: 'CSV',
    purpose: 'A row a sentence, for spreadsheets, R and Python',
    mediaType: 'text/csv; charset=utf-8; header=present',
    render: csv,
  },
  txt: {
    name: 'Plain text',
    purpose: 'The words with their numbers, for mail and text tools',
    mediaType: 'text/plain; charset=utf-8',
    render: plainText,
  },
  md: {
    name: 'Markdown',
    purpose: 'The words with their numbers and links, for notes and wikis',
    mediaType: 'text/markdown; charset=utf-8; variant=GFM',
    render: markdown,
  },
  bib: {
    name: 'BibTeX',
    purpose: 'The reference, for LaTeX and JabRef',
    mediaType: 'application/x-bibtex; charset=utf-8',
    render: (site, meeting) => bibtex(referenceTo(site, meeting)),
  },
  ris: {
    name: 'RIS',
    purpose: 'The reference, for EndNote, Mendeley and Zotero',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    render: (site, meeting) => ris(referenceTo(site, meeting)),
  },
  'csl.json': {
    name: 'CSL-JSON',
    purpose: 'The reference, for Zotero, Pandoc and citeproc',
    mediaType: 'application/vnd.citationstyles.csl+json',
    render: (site, meeting) => cslJson(referenceTo(site, meeting)),
  },
};
