import type { Answer, Hit } from '../answer/answer.ts';
import { resolveFilters } from '../answer/chosen-filters.ts';
import { countFacets } from '../answer/facets.ts';
import { loadHit } from '../answer/load-hit.ts';
import type { LoadedHit } from '../answer/loaded-hit.ts';
import type { SearchRequest } from '../answer/request.ts';
import { answerRequest } from '../answer/suggest.ts';
import { type OpenOptions, PagefindIndex, readVocabulary } from './pagefind-index.ts';
import { type SearchClient, SearchError } from './search-client.ts';

type Work<Result> = (index: PagefindIndex) => Promise<Result>;

const timeoutMs = 15_000;
/** After this time the vocabulary is compared again before a word is called absent. */
const maxVocabularyAgeMs = 600_000;

/** An index and the requests that are using it. */
interface OpenIndex {
  index: Promise<PagefindIndex>;
  requests: number;
  failed: boolean;
}

/** Makes the client of a site. `base`: its base path, without a slash at the end. Loads nothing yet. */
export function createSearchClient(base: string, options: Partial<OpenOptions> = {}): SearchClient {
  let attempt = 0;
  let current: OpenIndex | undefined;
  let checkedAt = 0;
  if (typeof document !== 'undefined') {
    document.addEventListener('visibilitychange', () => {
      checkedAt = 0;
    });
  }

  const openOptions = (): OpenOptions => ({ base, attempt, timeoutMs, ...options });

  function open(): OpenIndex {
    if (!current) {
      checkedAt = Date.now();
      current = { index: PagefindIndex.open(openOptions()), requests: 0, failed: false };
      current.index.catch(() => undefined);
    }
    return current;
  }

  /** Does something; an index that fails is given up, and closed when no other request needs it. */
  async function withOpenIndex<Result>(work: Work<Result>): Promise<Result> {
    const opened = open();
    opened.requests++;
    try {
      return await work(await opened.index);
    } catch (error) {
      opened.failed = true;
      if (current === opened) {
        current = undefined;
        attempt++;
      }
      throw error instanceof SearchError ? error : new SearchError('program', error);
    } finally {
      opened.requests--;
      if (opened.failed && opened.requests === 0) {
        void opened.index.then(
          (index) => {
            index.close();
          },
          () => undefined,
        );
      }
    }
  }

  /** Does something; if it fails, once more with all files loaded again. */
  function retrying<Result>(work: Work<Result>): Promise<Result> {
    return withOpenIndex(work).catch((error: unknown) => {
      if (error instanceof SearchError && error.outdated) throw error;
      return withOpenIndex(work);
    });
  }

  async function search(request: SearchRequest): Promise<Answer> {
    return retrying(async (index) => {
      const answer = await answerRequest(request, index, (record) => index.idOf(record));
      const isNegative = answer.official.length === 0 || answer.absent.length > 0;
      if (isNegative && Date.now() - checkedAt > maxVocabularyAgeMs) {
        const { version } = await readVocabulary(openOptions());
        if (version !== index.vocabulary.version) {
          throw new SearchError('vocabulary', 'the site was published again');
        }
        checkedAt = Date.now();
      }
      return answer;
    });
  }

  async function load(request: SearchRequest, hits: readonly Hit[]): Promise<LoadedHit[]> {
    return retrying((index) =>
      Promise.all(
        hits.map(async (hit) => {
          const loaded = await loadHit(hit, index.placeOf(hit.id), request, index);
          if (!loaded) throw new SearchError('index', `${hit.id} has other words`);
          return loaded;
        }),
      ),
    );
  }

  return {
    preload: () => void open(),
    search,
    load,
    withIndex: retrying,
    facets: (request) => retrying((index) => countFacets(request, index)),
    chosenFilters: (request) =>
      retrying(async (index) => [...(await resolveFilters(request.filters, index)).chosen]),
  };
}
