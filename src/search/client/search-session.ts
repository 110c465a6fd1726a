import type { SearchRequest } from '../answer/search-request.ts';
import type { SearchResult } from '../answer/search-result.ts';
import { type Part, Unreadable } from '../answer/unreadable.ts';
import { publishedSearch, searchFiles } from './published-search.ts';
import type { NumberedRequest, Reply, SearchFiles } from './search-worker.ts';
import workerAddress from './search-worker.ts?worker&url';
import { WholeFiles } from './whole-files.ts';

/** A worker with a request that says nothing for so long, in milliseconds, is dead. */
const silenceMs = 5000;

/** The site was published anew, with another program than the page runs: it must be loaded again. */
export class ProgramReplaced extends Error {}

/** Asks the search worker, which starts with the first request, and replaces it where it dies. */
export class SearchSession {
  readonly #page: HTMLElement;
  readonly #tell: (awaited: readonly Part[]) => void;
  readonly #files: WholeFiles;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #worker: Promise<Worker> | undefined;
  #asked = 0;
  #heard = 0;
  #published: SearchFiles;

  /** `element` names the files; `tell` is told which of them are waited for. */
  constructor(element: HTMLElement, tell: (awaited: readonly Part[]) => void) {
    this.#page = element;
    this.#tell = tell;
    this.#files = new WholeFiles(tell);
    this.#published = searchFiles(element);
  }

  /**
   * Rejects with `Unreadable` where search cannot answer at this moment; it may be asked again at any
   * time. Where the site was published anew since, it goes on with the new index by itself.
   */
  async ask(request: SearchRequest): Promise<SearchResult> {
    const worker = (this.#worker ??= this.#start());
    try {
      return await this.#askWorker(worker, request);
    } catch (error) {
      if (!(await this.#renew(worker, error))) throw error;
      return await this.#askWorker((this.#worker ??= this.#start()), request);
    }
  }

  /** Where it is said whose words those of each meeting are. */
  get credits(): string {
    return this.#published.credits;
  }

  /** Has the browser fetch what the first request needs, to have it at hand. */
  loadAhead(): void {
    const { index, vocabulary } = this.#published;
    const ofIndex = ['pagefind.index.pf_meta', 'wasm.unknown.pagefind'].map((name) => index + name);
    for (const address of [workerAddress, vocabulary, ...ofIndex]) {
      fetch(address)
        .then((response) => response.arrayBuffer())
        .catch(() => undefined);
    }
  }

  /**
   * Replaces what a request failed by: a dead worker, files of an old site. Says whether to ask again at
   * once: a worker that did not even start has taken its time already.
   */
  async #renew(worker: Promise<Worker>, error: unknown): Promise<boolean> {
    const published = await publishedSearch(this.#page);
    if (published?.otherProgram) throw new ProgramReplaced('The site was published anew');
    const files = published?.files ?? this.#published;
    const isNew = JSON.stringify(files) !== JSON.stringify(this.#published);
    const died = error instanceof Unreadable && error.part === 'program';
    this.#published = files;
    const started = await worker.catch(() => undefined);
    if (this.#worker === worker && (isNew || died)) {
      this.#worker = undefined;
      started?.terminate();
    }
    return this.#worker !== worker && (isNew || started !== undefined);
  }

  async #askWorker(starting: Promise<Worker>, request: SearchRequest): Promise<SearchResult> {
    const worker = await starting;
    const number = ++this.#asked;
    this.#heard = Date.now();
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(number, resolve);
      worker.postMessage({ number, request } satisfies NumberedRequest);
      this.#watch(number);
    });
    this.#waiting.delete(number);
    if ('result' in reply) return reply.result;
    if (!('unreadable' in reply)) throw new Unreadable('program', 'no answer');
    throw new Unreadable(reply.unreadable, reply.reason);
  }

  /** Gives a request up once the worker has been silent for too long. */
  #watch(number: number): void {
    const left = this.#heard + silenceMs - Date.now();
    const resolve = this.#waiting.get(number);
    if (!resolve) return;
    if (left > 0)
      setTimeout(() => {
        this.#watch(number);
      }, left);
    else resolve({ number, unreadable: 'program', reason: 'the worker is silent' });
  }

  async #start(): Promise<Worker> {
    const address = new URL(workerAddress, document.baseURI).href;
    // The browser does not tell a worker that is slow to come from one that never comes.
    await this.#files.read('program', address, (bytes) => {
      if (bytes.length === 0) throw new Error('empty');
    });
    return await this.#startWorker(address);
  }

  #startWorker(address: string): Promise<Worker> {
    const worker = new Worker(address, { type: 'module' });
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => {
        worker.terminate();
        reject(new Unreadable('program', reason));
        for (const [number, answer] of this.#waiting) {
          answer({ number, unreadable: 'program', reason });
        }
      };
      const timer = setTimeout(() => {
        fail('the worker does not start');
      }, 2 * silenceMs);
      worker.addEventListener('error', ({ message }) => {
        clearTimeout(timer);
        fail(message);
      });
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        clearTimeout(timer);
        this.#heard = Date.now();
        if ('awaited' in data) this.#tell(data.awaited);
        else this.#waiting.get(data.number)?.(data);
        resolve(worker);
      });
      worker.postMessage(this.#published);
    });
  }
}
