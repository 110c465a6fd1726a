import type { SearchRequest } from '../answer/search-request.ts';
import type { SearchResult, VerifiedHit } from '../answer/search-result.ts';
import { Unreadable } from '../answer/unreadable.ts';
import type { TakenAs, Taking } from '../client/taken-file.ts';
import workerAddress from '../client/taken-file.ts?worker&url';
import { foldedWords } from '../text/words.ts';
import { filtersInForce, type ValueNames } from './filters-view.ts';
import { labelsOf } from './labels-view.ts';
import { addressOf } from './search-state.ts';
import { resultCount } from './wording.ts';

/** So many hits are read at a time. */
const portion = 100;

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/**
 * Has all hits of a request, whatever of them is shown, saved as a file; says how many under which
 * name. Rejects as `ask` does: part of them is not all.
 */
export async function takeAway(
  as: TakenAs,
  request: SearchRequest,
  names: ValueNames,
  ask: (request: SearchRequest) => Promise<SearchResult>,
): Promise<string> {
  const hits = await allHits(request, ask);
  // The canonical address, whichever host or copy of the site is being read.
  const { href = location.href } =
    document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? {};
  const filters = filtersInForce(request, names).map(({ words }) => words);
  const count = resultCount(hits.length);
  const text = await fileOf({
    as,
    hits: hits.map((hit) => ({ ...hit, match: labelsOf(hit) })),
    asked: [request.query.trim(), ...filters, count].filter(Boolean).join('; '),
    search: new URL(addressOf(request), href).href,
    site: new URL('..', href).href,
    today: day.format(new Date()),
  });
  const name = fileName(as, request);
  save(new File([text], name, { type: as === 'csv' ? 'text/csv' : 'text/plain' }));
  return `${count} saved as ${name}.`;
}

async function allHits(
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

function fileOf(taking: Taking): Promise<string> {
  const worker = new Worker(workerAddress, { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Unreadable('program', message));
    });
    worker.postMessage(taking);
  }).finally(() => {
    worker.terminate();
  });
}

/** `search-extended-deterrence-2024.csv`. */
function fileName(as: TakenAs, { query, filters }: SearchRequest): string {
  const words = foldedWords([query, ...Object.values(filters)].join(' '));
  return `${['search', ...words].join('-').slice(0, 80)}.${as}`;
}

function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Safari still reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
