import { csvTable } from '../../exports/csv-table.ts';
import type { MeetingData } from '../../exports/data-schema.ts';
import { ourLicence } from '../../meeting/edited-by.ts';
import { fileAddress, passagePageAddress } from '../../meeting/addresses.ts';
import { formatDay, plural } from '../../meeting/in-words.ts';
import { spaceAfter } from '../../meeting/languages.ts';
import type { Answer, LoadedHit } from '../answer/answer.ts';
import type { SearchClient } from '../answer/search-client.ts';
import { SearchError } from '../client/record-index.ts';
import { foldedWords } from '../text/words.ts';
import { filterWords } from './filters-view.ts';
import { labelsOf } from './hit-view.ts';
import { countText, lackText } from './messages-view.ts';
import { base } from './search-state.ts';

export type DownloadFormat = 'csv' | 'txt';

/** Number of hits that are read before the page may do something else. */
const batchSize = 100;

/**
 * Saves the official sentences of an answer in a file, and says so: “2 results downloaded as …”. Rejects
 * with a `SearchError`: an incomplete file is no download.
 */
export async function download(
  format: DownloadFormat,
  answer: Answer,
  client: SearchClient,
): Promise<string> {
  const { request, chosen, official, partial } = answer;
  const hits = [...official, ...partial];
  const loaded: LoadedHit[] = [];
  for (let start = 0; start < hits.length; start += batchSize) {
    loaded.push(...(await client.load(request, hits.slice(start, start + batchSize))));
    await new Promise((resolve) => setTimeout(resolve));
  }
  const ids = new Set(loaded.map(({ record }) => record.meeting?.id ?? ''));
  const credits = new Map(
    await Promise.all([...ids].map(async (id) => [id, await creditOf(id)] as const)),
  );
  const search = absolute(
    `?${new URLSearchParams({ q: request.query, ...request.filters }).toString()}`,
  );
  const rows = loaded.map((hit) => rowOf(hit, credits.get(hit.record.meeting?.id ?? ''), search));
  const about = [request.query.trim(), ...chosen.map(filterWords)].filter(Boolean);
  const count = countText({ ...answer, notes: [], earlier: [] });
  const heading = [[...about, count].join('; '), lackText(answer), search].filter(Boolean);
  const text = format === 'csv' ? csvTable(rows) : quotations(rows, heading.join('\n'));
  const words = foldedWords([request.query, ...Object.values(request.filters)].join(' '));
  const name = `${['search', ...words].join('-').slice(0, 80)}.${format}`;
  save(new Blob([text]), name);
  return `${plural(hits.length, 'result')} downloaded as ${name}.`;
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Safari reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

async function creditOf(meetingId: string): Promise<MeetingData> {
  try {
    const response = await fetch(base + fileAddress(meetingId, 'json'));
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as MeetingData;
  } catch (error) {
    throw new SearchError('text', error);
  }
}

/** A result as a row of a table; cells are named as in the tables of the meetings. */
function rowOf(hit: LoadedHit, credit: MeetingData | undefined, search: string) {
  const { name, passage = '', headings, leadIn = '', lines, meeting, address } = hit.record;
  const heading = headings.at(-1);
  // The address that is cited: of a sentence, its own page.
  const page = meeting && passage ? passagePageAddress(meeting.id, passage) : address;
  return {
    meeting: meeting?.id,
    id: passage,
    name,
    officialHeading: heading?.official ? heading.heading : undefined,
    editorialHeading: heading?.official ? undefined : heading?.heading,
    leadIn: leadIn.trim(),
    text: lines.join('\n'),
    match: labelsOf(hit),
    address: absolute(`..${page}`),
    title: meeting?.title,
    author: credit?.author ?? credit?.publisher,
    published: credit?.published,
    day: meeting?.id.slice(0, 10),
    search,
    editedBy: credit?.editedBy,
    editorialLicence: ourLicence,
  };
}

/** Each result as a quotation with its source, then whose texts these are. */
function quotations(rows: readonly ReturnType<typeof rowOf>[], heading: string): string {
  // Swedish days are written as in ISO 8601.
  const accessed = `accessed ${formatDay(new Date().toLocaleDateString('sv'))}`;
  const blocks = rows.map((row) => {
    const { leadIn, text, author, title = '', published, name, address, match } = row;
    const day = published && formatDay(published);
    const source = [author, `“${title}”`, day, name, address, accessed].filter(Boolean).join(', ');
    const introduction = leadIn === '' ? '' : leadIn + spaceAfter(leadIn);
    return [`“${introduction}${text}”`, source, match].filter(Boolean).join('\n');
  });
  const statements = new Set(rows.map(({ editedBy }) => editedBy));
  return `${[heading, ...blocks, ...statements].join('\n\n')}\n`;
}

/** An address seen from the canonical search page, whichever copy of the site is being read. */
function absolute(address: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return new URL(address, canonical?.href ?? location.href).href;
}
