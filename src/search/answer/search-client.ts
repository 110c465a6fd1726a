import {
  openIndex,
  type OpenOptions,
  readVocabulary,
  type RecordIndex,
  SearchError,
} from '../client/record-index.ts';
import type { Answer, Hit, LoadedHit, SearchRequest } from './answer.ts';
import { countFacets, type Facet } from './facets.ts';
import { loadHits } from './load-hit.ts';
import { answerRequest } from './suggest.ts';

const timeoutMs = 15_000;
/** After this time the vocabulary is compared again before a word is called absent. */
const maxVocabularyAgeMs = 600_000;

/** Searches in the page. Each promise rejects with a `SearchError` and may be asked for again. */
export class SearchClient {
  readonly #options: () => OpenOptions;
  #attempt = 0;
  #index: Promise<RecordIndex> | undefined;
  #checkedAt = 0;

  /** `base`: the site's base path, without a slash at the end. Loads nothing yet. */
  constructor(base: string, options: Partial<OpenOptions> = {}) {
    this.#options = () => ({ base, attempt: this.#attempt, timeoutMs, ...options });
    if (typeof document === 'undefined') return;
    document.addEventListener('visibilitychange', () => {
      this.#checkedAt = 0;
    });
  }

  search(request: SearchRequest): Promise<Answer> {
    return this.withIndex(async (index) => {
      const answer = await answerRequest(request, index);
      if (answer.official.length === 0 || answer.absent.length > 0) await this.expectCurrent(index);
      return answer;
    });
  }

  /** Rejects if a newer index is published. Awaited before anything is called absent. */
  async expectCurrent(index: RecordIndex): Promise<void> {
    if (Date.now() - this.#checkedAt <= maxVocabularyAgeMs) return;
    const { version } = await readVocabulary(this.#options());
    if (version !== index.vocabulary.version) {
      throw new SearchError('vocabulary', 'the site was published again');
    }
    this.#checkedAt = Date.now();
  }

  /** Reads and verifies hits of an answer to this request; for downloads all of them. */
  load(request: SearchRequest, hits: readonly Hit[]): Promise<LoadedHit[]> {
    return this.withIndex((index) => loadHits(hits, request, index));
  }

  /** Facets of the official results. Empty if there is one meeting or nothing to choose. */
  facets(request: SearchRequest): Promise<Facet[]> {
    return this.withIndex((index) => countFacets(request, index));
  }

  /** Does something with the index; if it fails, once more with all files loaded again. */
  async withIndex<Result>(work: (index: RecordIndex) => Promise<Result>): Promise<Result> {
    const running = this.#run(work);
    // The first fault names the file: after a stall the second attempt may load nothing at all.
    return await running.catch(() => this.#run(work)).catch(() => running);
  }

  /** Does something; an index that fails is given up, and closed when every request on it has ended. */
  async #run<Result>(work: (index: RecordIndex) => Promise<Result>): Promise<Result> {
    const index = this.open();
    try {
      return await work(await index);
    } catch (error) {
      if (this.#index === index) {
        this.#index = undefined;
        this.#attempt++;
        setTimeout(() => {
          index.then(({ close }) => close()).catch(() => undefined);
        }, timeoutMs);
      }
      throw error instanceof SearchError ? error : new SearchError('program', error);
    }
  }

  /** Loads what every search needs; also when a reader shows intent. */
  open(): Promise<RecordIndex> {
    if (!this.#index) {
      this.#checkedAt = Date.now();
      this.#index = openIndex(this.#options());
      this.#index.catch(() => undefined);
    }
    return this.#index;
  }
}
