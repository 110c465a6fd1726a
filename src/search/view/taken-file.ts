import { plural } from '../../meeting/in-words.ts';
import { csvTable } from '../../exports/csv-table.ts';
import { ourLicence } from '../../meeting/edited-by.ts';
import type { SearchRequest } from '../answer/search-request.ts';
import type { VerifiedHit } from '../answer/search-result.ts';
import { type Part, partOf } from '../answer/unreadable.ts';
import { json, WholeFiles } from '../client/whole-files.ts';
import type { Credits } from '../index/credits.ts';
import { foldedWords } from '../text/words.ts';
import { labelsOf } from './labels-view.ts';
import { addressOf } from './search-state.ts';

/** As what results can be taken away: a table, or a list of quotations. */
export type TakenAs = 'csv' | 'txt';

/** What says where results are from. */
export interface Taking {
  as: TakenAs;
  request: SearchRequest;
  /** The filters in force, in words. */
  filters: readonly string[];
  /** Where it is said whose words those of each meeting are. */
  credits: string;
  /** The canonical address of the search page, whichever copy of the site is being read. */
  page: string;
}

/** What the worker says: the file, or what could not be read for it. */
export type TakenReply = { file: File } | { unreadable: Part; reason: string };

const hits: VerifiedHit[] = [];

// A worker of its own, so that thousands of results hold up neither page nor search, and its script
// is loaded only where something is taken away. It gets hits, and is then asked for the file.
addEventListener('message', ({ data }: MessageEvent<VerifiedHit[] | Taking>) => {
  if (Array.isArray(data)) hits.push(...data);
  else void reply(data);
});

async function reply(taking: Taking): Promise<void> {
  try {
    const files = new WholeFiles();
    const credits = await files.read('catalog', taking.credits, (bytes) => json<Credits>(bytes));
    const text = taking.as === 'csv' ? tableOf(taking, credits) : quotationsOf(taking, credits);
    // Made here: of a text of megabytes it takes the page a tenth of a second.
    say({ file: new File([text], fileName(taking)) });
  } catch (error) {
    say({ unreadable: partOf(error), reason: String(error) });
  }
}

function say(taken: TakenReply): void {
  postMessage(taken);
}

/** `search-extended-deterrence-2024.csv`. */
function fileName({ as, request: { query, filters } }: Taking): string {
  const words = foldedWords([query, ...Object.values(filters)].join(' '));
  return `${['search', ...words].join('-').slice(0, 80)}.${as}`;
}

/** A row a result, its cells named as in the tables of the meetings. */
function tableOf({ request, page }: Taking, credits: Credits): string {
  return csvTable(
    hits.map((hit) => {
      const { meeting, headings, lines, ids, name } = hit.document;
      const heading = headings.at(-1);
      return {
        meeting: meeting.id,
        id: ids[0]?.[1],
        name,
        officialHeading: heading?.official ? heading.heading : undefined,
        editorialHeading: heading?.official ? undefined : heading?.heading,
        text: lines.join('\n'),
        match: labelsOf(hit),
        address: permalink(hit, page),
        title: meeting.title,
        day: meeting.id.slice(0, 10),
        search: new URL(addressOf(request), page).href,
        editedBy: credits[meeting.id]?.editedBy,
        editorialLicence: ourLicence,
      };
    }),
  );
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** Each result as a quotation is copied on its page, then whose texts these are. */
function quotationsOf({ request, filters, page }: Taking, credits: Credits): string {
  const asked = [request.query.trim(), ...filters, plural(hits.length, 'result')].filter(Boolean);
  const accessed = `accessed ${day.format(new Date())}`;
  const quotations = hits.map((hit) => {
    const { lines, name, meeting } = hit.document;
    const { author, published } = credits[meeting.id] ?? {};
    const source = [author, `“${meeting.title}”`, published, name, permalink(hit, page), accessed];
    return `“${lines.join('\n')}”\n${source.filter(Boolean).join(', ')}`;
  });
  const sources = new Set(
    hits.map(({ document }) => credits[document.meeting.id]?.editedBy).filter(Boolean),
  );
  const head = `${asked.join('; ')}\n${new URL(addressOf(request), page).href}`;
  return `${[head, ...quotations, ...sources].join('\n\n')}\n`;
}

function permalink(hit: VerifiedHit, page: string): string {
  return new URL(`..${hit.page}`, page).href;
}
