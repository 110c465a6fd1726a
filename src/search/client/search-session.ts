import type { SearchRequest } from '../answer/search-request.ts';
import type { SearchResult } from '../answer/search-result.ts';
import type { NumberedRequest, SearchFiles } from './search-worker.ts';

type Reply = { number: number; result: SearchResult } | { number: number; reason: string };

/** How long the worker may take for anything before search is given up, in milliseconds. */
const timeoutMs = 20_000;

/** Asks the search worker, which starts with the first request. */
export class SearchSession {
  readonly #files: SearchFiles;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(files: SearchFiles) {
    this.#files = files;
  }

  /** Rejects where search cannot run. */
  async ask(request: SearchRequest): Promise<SearchResult> {
    const worker = (this.#worker ??= this.#start());
    const number = ++this.#asked;
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(number, resolve);
      setTimeout(() => {
        resolve({ number, reason: 'no answer' });
      }, timeoutMs);
      worker.postMessage({ number, request } satisfies NumberedRequest);
    });
    this.#waiting.delete(number);
    if ('reason' in reply) throw new Error(reply.reason);
    return reply.result;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.#waiting.get(data.number)?.(data);
    });
    worker.addEventListener('error', () => {
      for (const [number, resolve] of this.#waiting) resolve({ number, reason: 'no worker' });
    });
    worker.postMessage(this.#files);
    return worker;
  }
}
