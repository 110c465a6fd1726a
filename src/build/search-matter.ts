import { printedNames } from '../search/index/printed-names.ts';
import { searchRecords } from '../search/index/search-record.ts';
import { memoizeBySite } from '../site/current-site.ts';

/** What the files of search and the index of terms are both made of. */
export const searchMatter = memoizeBySite((site) => {
  const records = searchRecords(site.meetings);
  return { records, names: printedNames(site.names, records) };
});
