import { createHash } from 'node:crypto';
import { catalogOf } from '../search/index/catalog.ts';
import { creditsOf } from '../search/index/credits.ts';
import { pack, type VocabularyFile } from '../search/index/vocabulary.ts';
import { memoizeBySite } from './memoize-by-site.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { searchCorpus } from './search-corpus.ts';

/** A file of search, with the name under which it is published: what it holds, and its whole SHA-256. */
export interface SearchFile {
  name: string;
  text: string;
}

/**
 * The files that search needs beside Pagefind's: the vocabulary with the other names, which every
 * search loads, the catalog, which filters and orders load, and the credits of what is taken away.
 */
export const searchData = memoizeBySite(
  'search-data',
  async (site): Promise<Record<'vocabulary' | 'catalog' | 'credits', SearchFile>> => {
    const { layout } = await pagefindFiles(site);
    const { documents, names, vocabulary } = searchCorpus(site);
    return {
      vocabulary: file('vocabulary', {
        texts: site.meetings.length,
        documents: documents.length,
        layout,
        vocabulary: pack(vocabulary),
        names,
      } satisfies VocabularyFile),
      catalog: file('catalog', catalogOf(site.meetings)),
      credits: file('credits', creditsOf(site)),
    };
  },
);

function file(holds: string, data: unknown): SearchFile {
  const text = JSON.stringify(data);
  const hash = createHash('sha256').update(text).digest('base64url');
  return { name: `${holds}.${hash}`, text };
}
