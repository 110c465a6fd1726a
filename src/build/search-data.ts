import { createHash } from 'node:crypto';
import { outlineOf } from '../search/index/outline.ts';
import { pack } from '../search/index/packed-vocabulary.ts';
import type { VocabularyFile } from '../search/index/vocabulary-file.ts';
import { vocabularyOf } from '../search/index/vocabulary.ts';
import { memoizeBySite } from '../site/current-site.ts';
import { searchMatter } from './search-matter.ts';

/** A file of search, with the name under which it is published: what it holds and its hash. */
export interface SearchFile {
  name: string;
  text: string;
}

/**
 * The two files that search needs beside Pagefind's: the vocabulary with the other names, which
 * every search loads, and the outline, which only facets load.
 */
export const searchData = memoizeBySite((site): Record<'vocabulary' | 'outline', SearchFile> => {
  const { records, names } = searchMatter(site);
  return {
    vocabulary: file('vocabulary', {
      texts: site.meetings.length,
      records: records.length,
      vocabulary: pack(vocabularyOf(records)),
      names,
    } satisfies VocabularyFile),
    outline: file('outline', outlineOf(records)),
  };
});

function file(holds: string, data: unknown): SearchFile {
  const text = JSON.stringify(data);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { name: `${holds}.${hash}`, text };
}
