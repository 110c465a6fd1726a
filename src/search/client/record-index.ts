import { searchFileAddress } from '../../meeting/addresses.ts';
import { type Field, indexKey, searchFormat } from '../index/index-key.ts';
import type { SearchFiles } from '../index/search-files.ts';
import type { RecordKind, StoredRecord } from '../index/stored-record.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { Lexicon } from '../query/lexicon.ts';
import { loadAhead } from './load-ahead.ts';

/** The kind of search file that failed to load; names it in the error message. */
export type FailedFile = 'program' | 'index' | 'text' | keyof SearchFiles;

/** Search failed. Says nothing about what the texts have: it must never be shown as “no results”. */
export class SearchError extends Error {
  readonly file: FailedFile;

  constructor(file: FailedFile, reason: unknown) {
    super(`${file}: ${String(reason)}`);
    this.file = file;
  }
}

/** Records by their number in the index. */
export type Records = ReadonlySet<number>;

/** What is used of Pagefind's JavaScript interface. */
interface Pagefind {
  search: (
    term: string | null,
    options?: { filters: Record<string, string> },
  ) => Promise<{ results: Result[] }>;
  destroy: () => Promise<void>;
}

/** A value of a filter, and the records that have it. */
export interface FilterValue {
  value: string;
  /** As readers know it. */
  name: string;
  records: number[];
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

export type RecordIndex = Awaited<ReturnType<typeof openIndex>>;

/** Opens Pagefind’s index and the vocabulary. Each promise rejects with a `SearchError`. */
export async function openIndex(options: OpenOptions) {
  const { base, attempt, noWorker = false } = options;
  // Not in the task of the first answer, which would block a slow phone for too long.
  const reading = readVocabulary(options).then((vocabulary) => new Lexicon(vocabulary));
  reading.catch(() => undefined);
  // A browser remembers that a module could not be loaded: each attempt has an address of its own.
  const address = `${base}/pagefind/pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const importing = import(/* @vite-ignore */ address) as Promise<{
    createInstance: (options: object) => Pagefind;
  }>;
  if (attempt === 0 && !noWorker) loadAhead(base);
  const { createInstance } = await withTimeout(importing, 'program', options);
  const basePath = `${base}/pagefind/`;
  const pagefind = createInstance({ noWorker, exactDiacritics: true, basePath });
  /** Stops Pagefind's worker. */
  const close = () => pagefind.destroy();
  try {
    const everything = withTimeout(pagefind.search(null), 'index', options);
    const [lexicon, { results }] = await Promise.all([reading, everything]);
    return { ...recordsOf(pagefind, lexicon, results, options), close };
  } catch (error) {
    void close();
    throw error;
  }
}

/** `results`: all records, in the order in which they were added. */
function recordsOf(
  pagefind: Pagefind,
  lexicon: Lexicon,
  results: readonly Result[],
  options: OpenOptions,
) {
  const { vocabulary } = lexicon;
  const { sentences, notes, earlier } = vocabulary;
  let firstTitle = 0;
  /** The number of the first sentence of each meeting, then the end of the last: the first title record. */
  const starts = [0, ...sentences.map((length) => (firstTitle += length))];
  const meetings = sentences.flatMap((length, meeting) => Array<number>(length).fill(meeting));
  const firstNote = firstTitle + sentences.length;
  const count = firstNote + notes + earlier;
  if (results.length !== count) throw new SearchError('index', `${results.length} records`);
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  const cache = new Map<string, Promise<unknown>>();

  /** Loads something in time, once under a name; also if it fails: an index is then given up. */
  function load<Content>(file: FailedFile, name: string, read: () => Promise<Content>) {
    const content = (cache.get(name) ?? withTimeout(read(), file, options)) as Promise<Content>;
    cache.set(name, content);
    return content;
  }

  const loadFile = <Name extends 'filters' | 'ids'>(name: Name) =>
    load(name, name, () => readFile(name, vocabulary.version, options));

  /** The records that match; as many as `expected`, if that is given. */
  function search(term: string | null, filters: Record<string, string>, expected?: number) {
    const name = `${term} ${JSON.stringify(filters)}`;
    return load(term === null ? 'filters' : 'index', name, async (): Promise<Records> => {
      const { results: matches } = await pagefind.search(term, { filters });
      if (expected !== undefined && matches.length !== expected) {
        throw new Error(`${name}: ${matches.length} records, not ${expected}`);
      }
      return new Set(matches.map(({ id }) => numbers.get(id) ?? -1));
    });
  }

  /** The records of any kind that have a word in a field: as many as the vocabulary says. */
  async function withWord(word: string, field: Field): Promise<Records> {
    const expected = lexicon.count(word, field);
    return expected === 0 ? new Set() : search(`"${indexKey(word, field)}"`, {}, expected);
  }

  /** The records that have a row in a field, for any choice of the words of its positions. */
  async function withRow(slots: readonly string[][], field: Field): Promise<Records> {
    if (slots.length === 0) return new Set();
    let rows: { words: string[]; records?: Records }[] = [{ words: [] }];
    // Each word is asked for first: a phrase of a lost file has no results.
    for (const slot of slots) {
      const longerRows = rows.flatMap(({ words, records }) =>
        slot.map(async (word) => {
          const matches = await withWord(word, field);
          return { words: [...words, word], records: records?.intersection(matches) ?? matches };
        }),
      );
      rows = (await Promise.all(longerRows)).filter(({ records }) => records.size > 0);
    }
    const matches = rows.map(({ words }) =>
      search(`"${words.map((word) => indexKey(word, field)).join(' ')}"`, {}),
    );
    return new Set((await Promise.all(matches)).flatMap((records) => [...records]));
  }

  return {
    vocabulary,
    lexicon,
    starts,
    firstTitle,
    officialCount: firstNote,
    withWord,
    withRow,
    /** Pagefind's name for a record. */
    idOf: (record: number): string => results[record]?.id ?? '',
    numberOf(id: string): number {
      const number = numbers.get(id);
      if (number === undefined) throw new SearchError('text', `no record ${id}`);
      return number;
    },
    kindOf(record: number): RecordKind {
      if (record < firstNote) return 'official';
      return record < firstNote + notes ? 'note' : 'earlier';
    },
    /** The number of a record’s meeting among all meetings; no meeting’s number if it is not official. */
    meetingOf: (record: number): number => meetings[record] ?? record - firstTitle,
    withFilter: (filter: string, { value, records }: FilterValue) =>
      search(null, { [filter]: value }, records.length),
    /** The values of a filter, in the order of records. */
    async valuesOf(filter: string): Promise<FilterValue[]> {
      const { filters } = await loadFile('filters');
      return Object.entries(filters[filter] ?? {}).map(([value, [name, runs]]) => {
        const records = runs.flatMap(([start, length]) =>
          Array.from({ length }, (_, at) => start + at),
        );
        return { value, name, records };
      });
    },
    /** For each official record, the numbers and IDs by which a query may name it. */
    siteIds: async () => (await loadFile('ids')).ids,
    stored(record: number): Promise<StoredRecord> {
      return load('text', `stored ${record}`, async () => {
        const data = await results[record]?.data();
        const [, json = ''] = /^.*?:~:(.*)$/s.exec(data?.raw_url ?? data?.url ?? '') ?? [];
        return JSON.parse(json) as StoredRecord;
      });
    },
  };
}

/** The vocabulary as it is published now. */
export function readVocabulary(options: OpenOptions): Promise<Vocabulary> {
  return withTimeout(readFile('vocabulary', `${searchFormat}-`, options), 'vocabulary', options);
}

/** Reads a file of search, whose version must begin with what is given. */
async function readFile<Name extends keyof SearchFiles>(
  name: Name,
  version: string,
  { base, attempt, timeoutMs }: OpenOptions,
): Promise<SearchFiles[Name]> {
  const response = await fetch(base + searchFileAddress(name), {
    cache: attempt > 0 ? 'reload' : 'no-cache',
    // Requests that never end would keep all connections to the host.
    signal: AbortSignal.timeout(timeoutMs),
  });
  const content = (await response.json()) as SearchFiles[Name];
  if (response.ok && content.version.startsWith(version)) return content;
  throw new Error(`status ${response.status}, version ${content.version}`);
}

/** What a promise gives; a `SearchError` if it rejects or takes too long. */
async function withTimeout<Result>(
  promise: Promise<Result>,
  file: FailedFile,
  { timeoutMs }: OpenOptions,
): Promise<Result> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(timeout.reject, timeoutMs, 'too slow');
  try {
    return await Promise.race([promise, timeout.promise]);
  } catch (reason) {
    throw new SearchError(file, reason);
  } finally {
    clearTimeout(timer);
  }
}
