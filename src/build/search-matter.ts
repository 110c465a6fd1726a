import { printedNames } from '../search/index/printed-names.ts';
import { searchRecords } from '../search/index/search-record.ts';
import { onceASite } from './once-a-site.ts';

/** What the files of search and the index of terms are both made of. */
export const searchMatter = onceASite((site) => {
  const records = searchRecords(site.meetings);
  return { records, names: printedNames(site.names, records) };
});
