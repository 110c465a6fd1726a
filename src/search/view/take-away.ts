import { plural } from '../../meeting/in-words.ts';
import type { SearchRequest } from '../answer/search-request.ts';
import { Unreadable } from '../answer/unreadable.ts';
import type { SearchSession } from '../client/search-session.ts';
import { filtersInForce, type ValueNames } from './filters-view.ts';
import type { TakenAs, TakenReply, Taking } from './taken-file.ts';
import workerAddress from './taken-file.ts?worker&url';

/** So many hits are read at a time. */
const portion = 40;

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
  const worker = new Worker(workerAddress, { type: 'module' });
  try {
    const count = await sendAll(request, session, worker);
    const filters = filtersInForce(request, names).map(({ words }) => words);
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    const page = canonical?.href ?? location.href;
    const { credits } = session;
    const file = await fileOf({ as, request, filters, credits, page }, worker);
    save(file);
    return `${plural(count, 'result')} saved as ${file.name}.`;
  } finally {
    worker.terminate();
  }
}

/** Portion by portion: to read or copy thousands at once would hold the page up. Says how many. */
async function sendAll(
  request: SearchRequest,
  session: SearchSession,
  worker: Worker,
): Promise<number> {
  let sent = 0;
  let full: number | undefined;
  for (let skip = 0; skip === sent; skip += portion) {
    const limit = skip + portion;
    const result = await session.ask({ ...request, skip, limit, countFacets: false });
    if (result.full !== (full ??= result.full)) {
      throw new Unreadable('index', 'it was published anew meanwhile');
    }
    worker.postMessage(result.hits);
    sent += result.hits.length;
  }
  return sent;
}

function fileOf(taking: Taking, worker: Worker): Promise<File> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<TakenReply>) => {
      if ('file' in data) resolve(data.file);
      else reject(new Unreadable(data.unreadable, data.reason));
    };
    worker.onerror = ({ message }) => {
      reject(new Unreadable('program', message));
    };
    worker.postMessage(taking);
  });
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
