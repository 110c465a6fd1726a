import type { SearchRequest } from '../answer/search-request.ts';
import type { VerifiedHit } from '../answer/search-result.ts';
import { Unreadable } from '../answer/unreadable.ts';
import type { SearchSession } from '../client/search-session.ts';
import { filtersInForce, type ValueNames } from './filters-view.ts';
import type { TakenAs, TakenFile, Taking } from './taken-file.ts';
import workerAddress from './taken-file.ts?worker&url';
import { resultCount } from './wording.ts';

/** So many hits are read at a time. */
const portion = 100;

/**
 * Has all hits of a request, whatever of them is shown, saved as a file; says how many under which
 * name. Rejects with `Unreadable`: part of them is not all.
 */
export async function takeAway(
  as: TakenAs,
  request: SearchRequest,
  names: ValueNames,
  session: SearchSession,
): Promise<string> {
  const hits = await allHits(request, session);
  const credits = await session.credits();
  const filters = filtersInForce(request, names).map(({ words }) => words);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const page = canonical?.href ?? location.href;
  const { name, text } = await fileOf({ as, request, filters, hits, credits, page });
  save(new File([text], name));
  return `${resultCount(hits.length)} saved as ${name}.`;
}

async function allHits(request: SearchRequest, session: SearchSession): Promise<VerifiedHit[]> {
  const hits: VerifiedHit[] = [];
  let full: number | undefined;
  for (let skip = 0; skip === hits.length; skip += portion) {
    const limit = skip + portion;
    const result = await session.ask({ ...request, skip, limit, countFacets: false });
    if (result.full !== (full ??= result.full)) {
      throw new Unreadable('index', 'it was published anew meanwhile');
    }
    hits.push(...result.hits);
  }
  return hits;
}

async function fileOf(taking: Taking): Promise<TakenFile> {
  const worker = new Worker(workerAddress, { type: 'module' });
  try {
    return await new Promise<TakenFile>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<TakenFile>) => {
        resolve(data);
      };
      worker.onerror = ({ message }) => {
        reject(new Unreadable('program', message));
      };
      worker.postMessage(taking);
    });
  } finally {
    worker.terminate();
  }
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
