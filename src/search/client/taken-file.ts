import { csvTable } from '../../exports/csv-table.ts';
import { ourLicence } from '../../meeting/edited-by.ts';
import type { VerifiedHit } from '../answer/search-result.ts';

/** As what results can be taken away: a table, or a list of quotations. */
export type TakenAs = 'csv' | 'txt';

/** Results with what says where they are from. */
export interface Taking {
  as: TakenAs;
  hits: readonly (VerifiedHit & {
    /** How it has the words, in a line. */
    match: string;
  })[];
  /** What was asked for, in words. */
  asked: string;
  /** The address of the search, and of the site, which ends in a slash. Both absolute. */
  search: string;
  site: string;
  /** In words. */
  today: string;
}

// A worker of its own, so that a thousand results hold up neither page nor search, and its script is
// loaded only where something is taken away. It answers each message with the text of the file.
addEventListener('message', ({ data }: MessageEvent<Taking>) => {
  postMessage(data.as === 'csv' ? tableOf(data) : quotationsOf(data));
});

/** A row a result, its cells named as in the tables of the meetings. */
function tableOf({ hits, search, site }: Taking): string {
  return csvTable(
    hits.map(({ document, page, match }) => {
      const { meeting, headings, lines, ids, name } = document;
      const heading = headings.at(-1);
      return {
        meeting: meeting.id,
        id: ids[0]?.[1],
        name,
        officialHeading: heading?.official ? heading.heading : undefined,
        editorialHeading: heading?.official ? undefined : heading?.heading,
        text: lines.join('\n'),
        match,
        address: new URL(page.slice(1), site).href,
        title: meeting.title,
        day: meeting.id.slice(0, 10),
        search,
        editedBy: meeting.editedBy,
        editorialLicence: ourLicence,
      };
    }),
  );
}

/** Each result as a quotation is copied on its page, then whose texts these are. */
function quotationsOf({ hits, asked, search, site, today }: Taking): string {
  const quotations = hits.map(({ document: { lines, name, meeting }, page }) => {
    const source = [
      meeting.author,
      `“${meeting.title}”`,
      ...(meeting.published === undefined ? [] : [meeting.published]),
      name,
      new URL(page.slice(1), site).href,
      `accessed ${today}`,
    ];
    return `“${lines.join('\n')}”\n${source.join(', ')}`;
  });
  const sources = new Set(hits.map(({ document }) => document.meeting.editedBy));
  return `${[`${asked}\n${search}`, ...quotations, ...sources].join('\n\n')}\n`;
}
