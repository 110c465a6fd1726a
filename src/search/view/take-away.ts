import { csvTable } from '../../exports/csv-table.ts';
import { meetingAddress, passagePageAddress } from '../../meeting/addresses.ts';
import { ourLicence } from '../../meeting/edited-by.ts';
import type { SearchRequest } from '../answer/search-request.ts';
import type { SearchResult, VerifiedHit } from '../answer/search-result.ts';
import { Unreadable } from '../answer/unreadable.ts';
import { foldedWords } from '../text/words.ts';
import { filtersInForce, type ValueNames } from './filters-view.ts';
import { labelsOf } from './labels-view.ts';
import { addressOf } from './search-state.ts';
import { resultCount } from './wording.ts';

/** As what results can be taken away: a table, or a list of quotations. */
export const takenAs = ['csv', 'txt'] as const;

export type TakenAs = (typeof takenAs)[number];

/** Results with what says where they are from. */
export interface Taking {
  hits: readonly VerifiedHit[];
  /** What was asked for, in words. */
  asked: string;
  /** The address of the search, and of the site, which ends in a slash. Both absolute. */
  search: string;
  site: string;
  /** In words. */
  today: string;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** Hits as they are taken from this page now, under the canonical address of the site. */
export function takingOf(
  hits: readonly VerifiedHit[],
  request: SearchRequest,
  names: ValueNames,
): Taking {
  const { href = location.href } =
    document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? {};
  const { query } = request;
  const filters = filtersInForce(request, names).map(({ words }) => words);
  return {
    hits,
    asked: [query.trim(), ...filters, resultCount(hits.length)].filter(Boolean).join('; '),
    search: new URL(addressOf(request), href).href,
    site: new URL('..', href).href,
    today: day.format(new Date()),
  };
}

/** So many hits are read at a time. */
const portion = 100;

/** All hits of a request, whatever of them is shown. Rejects as `ask` does. */
export async function allHits(
  request: SearchRequest,
  ask: (request: SearchRequest) => Promise<SearchResult>,
): Promise<VerifiedHit[]> {
  const hits: VerifiedHit[] = [];
  let full: number | undefined;
  for (let skip = 0; skip === hits.length; skip += portion) {
    const limit = skip + portion;
    const result = await ask({ ...request, skip, limit, countFacets: false });
    if (result.full !== (full ??= result.full)) {
      throw new Unreadable('index', 'it was published anew meanwhile');
    }
    hits.push(...result.hits);
  }
  return hits;
}

/** The text of the file. */
export function fileOf(format: TakenAs, taking: Taking): string {
  return format === 'csv' ? tableOf(taking) : quotationsOf(taking);
}

/** A row a result, named as in the tables of the meetings. */
function tableOf({ hits, search, site }: Taking): string {
  return csvTable(
    hits.map((hit) => {
      const { document } = hit;
      const { meeting, headings, lines } = document;
      const heading = headings.at(-1);
      return {
        meeting: meeting.id,
        id: passageId(hit),
        name: document.name,
        officialHeading: heading?.official ? heading.heading : undefined,
        editorialHeading: heading?.official ? undefined : heading?.heading,
        text: lines.join('\n'),
        match: labelsOf(hit),
        address: permalink(hit, site),
        title: meeting.title,
        day: meeting.id.slice(0, 10),
        search,
        editedBy: meeting.editedBy,
        editorialLicence: ourLicence,
      };
    }),
  );
}

/** Each result as quotations are copied on the pages, then whose texts these are. */
function quotationsOf({ hits, asked, search, site, today }: Taking): string {
  const quotations = hits.map((hit) => {
    const { lines, name, meeting } = hit.document;
    const source = [meeting.author, `“${meeting.title}”`, meeting.published, name];
    return `“${lines.join('\n')}”\n${[...source, permalink(hit, site), `accessed ${today}`].filter(Boolean).join(', ')}`;
  });
  const sources = new Set(hits.map(({ document }) => document.meeting.editedBy));
  return `${[`${asked}\n${search}`, ...quotations, ...sources].join('\n\n')}\n`;
}

/** The page of the passage, or of the meeting where the hit is the lines around its text. */
function permalink(hit: VerifiedHit, site: string): string {
  const { id } = hit.document.meeting;
  const passage = passageId(hit);
  const address = passage === '' ? meetingAddress(id) : passagePageAddress(id, passage);
  return new URL(address.slice(1), site).href;
}

function passageId({ document }: VerifiedHit): string {
  return document.address.split('#')[1] ?? '';
}

/** `search-extended-deterrence-2024.csv`. */
export function fileName(format: TakenAs, { query, filters }: SearchRequest): string {
  const words = foldedWords([query, ...Object.values(filters)].join(' '));
  return `${['search', ...words].join('-').slice(0, 80)}.${format}`;
}

/** Has the browser save a text as a file. */
export function save(text: string, name: string): void {
  const link = document.createElement('a');
  const type = name.endsWith('.csv') ? 'text/csv' : 'text/plain';
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Safari still reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
