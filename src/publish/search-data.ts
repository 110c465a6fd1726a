import { createHash } from 'node:crypto';
import type { Site } from '../meeting/site.ts';
import { outlineOf } from '../search/outline.ts';
import { pack } from '../search/packed-vocabulary.ts';
import { printedNames } from '../search/printed-names.ts';
import { searchRecords } from '../search/search-record.ts';
import type { VocabularyFile } from '../search/vocabulary-file.ts';
import { vocabularyOf } from '../search/vocabulary.ts';

/** A file of search, with the name under which it is published: what it holds and its hash. */
export interface SearchFile {
  name: string;
  text: string;
}

/**
 * The two files that search needs beside Pagefind's: the vocabulary with the other names, which
 * every search loads, and the outline, which only facets load.
 */
export function searchData(site: Site): { vocabulary: SearchFile; outline: SearchFile } {
  let made = kept.get(site);
  if (!made) {
    const records = searchRecords(site.meetings);
    made = {
      vocabulary: file('vocabulary', {
        texts: site.meetings.length,
        records: records.length,
        vocabulary: pack(vocabularyOf(records)),
        names: printedNames(site.names, records),
      } satisfies VocabularyFile),
      outline: file('outline', outlineOf(records)),
    };
    kept.set(site, made);
  }
  return made;
}

const kept = new WeakMap<Site, ReturnType<typeof searchData>>();

function file(holds: string, data: unknown): SearchFile {
  const text = JSON.stringify(data);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { name: `${holds}.${hash}`, text };
}
