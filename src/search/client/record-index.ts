import { searchFileAddress } from '../../meeting/addresses.ts';
import { type Field, indexKey, searchFormat } from '../index/index-key.ts';
import type { FilterCounts, SearchFiles, SiteIds } from '../index/search-files.ts';
import type { RecordKind, StoredRecord } from '../index/stored-record.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { Lexicon } from '../query/lexicon.ts';
import { type FailedFile, SearchError } from './search-error.ts';

/** Records by their place in the index. */
export type Records = ReadonlySet<number>;

/** What is used of Pagefind's JavaScript interface. */
interface Pagefind {
  search: (
    term: string | null,
    options?: { filters: Record<string, string> },
  ) => Promise<{ results: Result[] }>;
  destroy: () => Promise<void>;
}

interface Result {
  id: string;
  data: () => Promise<{ raw_url?: string; url: string }>;
}

export interface OpenOptions {
  /** The site's base path, without a slash at the end. */
  base: string;
  /** 0 for the first attempt; later ones bypass caches. */
  attempt: number;
  /** After this time without an answer a file is given up, in milliseconds. */
  timeoutMs: number;
  noWorker?: boolean;
}

/**
 * Pagefind's index with the counts that tell a lost file from an absent word. Each promise rejects with
 * a `SearchError` if a file cannot be read.
 */
export class RecordIndex {
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** The place of the first sentence of each meeting, then the end of the last: the first title record. */
  readonly starts: readonly number[];
  readonly #pagefind: Pagefind;
  readonly #options: OpenOptions;
  /** All records, in the order in which they were added. */
  readonly #results: readonly Result[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #cache = new Map<string, Promise<unknown>>();

  private constructor(
    pagefind: Pagefind,
    vocabulary: Vocabulary,
    results: readonly Result[],
    options: OpenOptions,
  ) {
    this.#pagefind = pagefind;
    this.#options = options;
    this.#results = results;
    this.#places = new Map(results.map(({ id }, place) => [id, place]));
    this.vocabulary = vocabulary;
    this.lexicon = new Lexicon(vocabulary);
    let start = 0;
    this.starts = [0, ...vocabulary.sentences.map((count) => (start += count))];
  }

  /** Loads what every search needs. */
  static async open(options: OpenOptions): Promise<RecordIndex> {
    const reading = readVocabulary(options);
    reading.catch(() => undefined);
    const pagefind = await startPagefind(options);
    try {
      const [vocabulary, { results }] = await Promise.all([
        reading,
        inTime(pagefind.search(null), 'index', options),
      ]);
      const { sentences, notes, earlier } = vocabulary;
      const count = sentences.reduce((sum, number) => sum + number + 1, notes + earlier);
      if (results.length !== count) throw new SearchError('index', `${results.length} records`);
      return new RecordIndex(pagefind, vocabulary, results, options);
    } catch (error) {
      void pagefind.destroy();
      throw error;
    }
  }

  /** Stops Pagefind's worker. */
  close(): void {
    void this.#pagefind.destroy();
  }

  /** Pagefind's name for a record. */
  idOf(record: number): string {
    return this.#results[record]?.id ?? '';
  }

  placeOf(id: string): number {
    const place = this.#places.get(id);
    if (place === undefined) throw new SearchError('text', `no record ${id}`);
    return place;
  }

  kindOf(record: number): RecordKind {
    const { sentences, notes } = this.vocabulary;
    const firstNote = (this.starts.at(-1) ?? 0) + sentences.length;
    return record < firstNote ? 'official' : record < firstNote + notes ? 'note' : 'earlier';
  }

  /** The place of a record's meeting among all meetings. Only for official records. */
  meetingOf(record: number): number {
    const firstTitle = this.starts.at(-1) ?? 0;
    return record < firstTitle
      ? this.starts.findLastIndex((start) => start <= record)
      : record - firstTitle;
  }

  /** The records of any kind that have a word in a field: as many as the vocabulary says. */
  async having(word: string, field: Field): Promise<Records> {
    const count = this.lexicon.count(word, field);
    if (count === 0) return new Set();
    const records = await this.#search(`"${indexKey(word, field)}"`);
    if (records.size === count) return records;
    throw new SearchError('index', `${word}: ${records.size} records, not ${count}`);
  }

  /** The records that have words in a row. Each word is checked first: a lost file means no results. */
  async inRow(words: readonly string[], field: Field): Promise<Records> {
    const having = await Promise.all(words.map((word) => this.having(word, field)));
    return having.some(({ size }) => size === 0)
      ? new Set()
      : this.#search(`"${words.map((word) => indexKey(word, field)).join(' ')}"`);
  }

  /** The records that have a value of a filter: as many as the counts say. */
  async filtered(filter: string, value: string): Promise<Records> {
    const [count = 0] = (await this.filterCounts())[filter]?.[value] ?? [];
    const records = await this.#search(null, { [filter]: value });
    if (records.size === count) return records;
    throw new SearchError('filters', `${filter} ${value}: ${records.size} records, not ${count}`);
  }

  async filterCounts(): Promise<FilterCounts['filters']> {
    return (await this.#readOnce<FilterCounts>('filters')).filters;
  }

  siteIds(): Promise<SiteIds> {
    return this.#readOnce<SiteIds>('ids');
  }

  async stored(record: number): Promise<StoredRecord> {
    const result = this.#results[record];
    if (!result) throw new SearchError('text', `no record ${record}`);
    return this.#once(`stored ${record}`, async () => {
      const { raw_url, url } = await inTime(result.data(), 'text', this.#options);
      const [, json] = /^.*?:~:(.*)$/s.exec(raw_url ?? url) ?? [];
      if (json === undefined) throw new SearchError('text', `record ${record} has no text`);
      return JSON.parse(json) as StoredRecord;
    });
  }

  #search(term: string | null, filters: Record<string, string> = {}): Promise<Records> {
    return this.#once(`search ${term} ${JSON.stringify(filters)}`, async () => {
      const searching = this.#pagefind.search(term, { filters });
      const file = term === null ? 'filters' : 'index';
      const { results } = await inTime(searching, file, this.#options);
      return new Set(results.map(({ id }) => this.#places.get(id) ?? -1));
    });
  }

  #readOnce<Content extends { version: string }>(name: 'filters' | 'ids'): Promise<Content> {
    return this.#once(name, async () => {
      const file = name === 'filters' ? 'filters' : 'vocabulary';
      const content = await readJson<Content>(name, file, this.#options);
      if (content.version === this.vocabulary.version) return content;
      throw new SearchError(file, `${name} is of another version`);
    });
  }

  /** Does each thing once; what failed is done again the next time. */
  #once<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const cached = this.#cache.get(name) as Promise<Result> | undefined;
    if (cached) return cached;
    const running = work();
    this.#cache.set(name, running);
    running.catch(() => this.#cache.delete(name));
    return running;
  }
}

async function startPagefind(options: OpenOptions): Promise<Pagefind> {
  const { base, attempt, noWorker = false } = options;
  // A browser remembers that a module could not be loaded: each attempt has an address of its own.
  const address = `${base}/pagefind/pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const { createInstance } = await inTime(
    import(/* @vite-ignore */ address) as Promise<{
      createInstance: (options: object) => Pagefind;
    }>,
    'program',
    options,
  );
  return createInstance({ noWorker, exactDiacritics: true, basePath: `${base}/pagefind/` });
}

/** The vocabulary as it is published now. */
export async function readVocabulary(options: OpenOptions): Promise<Vocabulary> {
  const vocabulary = await readJson<Vocabulary>('vocabulary', 'vocabulary', options);
  if (vocabulary.format === searchFormat) return vocabulary;
  throw new SearchError('vocabulary', `format ${vocabulary.format}`, true);
}

async function readJson<Content>(
  name: keyof SearchFiles,
  file: FailedFile,
  options: OpenOptions,
): Promise<Content> {
  const read = async () => {
    const response = await fetch(options.base + searchFileAddress(name), {
      cache: options.attempt > 0 ? 'reload' : 'no-cache',
      // Requests that never end would keep all connections to the host.
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as Content;
  };
  return inTime(read(), file, options);
}

/** What a promise gives; a `SearchError` if it rejects or takes too long. */
async function inTime<Result>(
  promise: Promise<Result>,
  file: FailedFile,
  { timeoutMs }: OpenOptions,
): Promise<Result> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error('too slow'));
  }, timeoutMs);
  try {
    return await Promise.race([promise, timeout]);
  } catch (error) {
    throw new SearchError(file, error);
  } finally {
    clearTimeout(timer);
  }
}
