import type { NamedThing } from './named-thing.ts';
import type { PackedVocabulary } from './packed-vocabulary.ts';

/** What every search loads beside Pagefind’s index. */
export interface VocabularyFile {
  /** Number of texts, and of records in the index. */
  texts: number;
  records: number;
  vocabulary: PackedVocabulary;
  names: NamedThing[];
}
