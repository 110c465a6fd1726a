import { readSite } from '../../src/site/read-site.ts';
import { answer } from '../../src/search/answer/answer.ts';
import { Lexicon } from '../../src/search/query/lexicon.ts';
import { NameFinder } from '../../src/search/query/name-finder.ts';
import { printedNames } from '../../src/search/index/printed-names.ts';
import { recordIndex } from '../../src/search/index/record-index.ts';
import { searchRecords } from '../../src/search/index/search-record.ts';
import { understand } from '../../src/search/query/understand.ts';
import { vocabularyOf } from '../../src/search/index/vocabulary.ts';

const { site } = await readSite('content');
if (!site) throw new Error('The content has no site');
const records = searchRecords(site.meetings);

/** The real summary as search knows it. */
export const knowledge = {
  lexicon: new Lexicon(vocabularyOf(records)),
  names: new NameFinder(printedNames(site.names, records)),
};

const index = recordIndex(new Map(records.entries()));

/** What search answers on the real summary, without an engine: numbers with labels, absent words. */
export function ask(query: string, { typing = false } = {}) {
  const clauses = understand(query, typing, knowledge);
  const { full, partial, absent } = answer(clauses, index);
  const shown = (hits: typeof full) =>
    hits.map(({ record, label }) => {
      const { number = '' } = records[record] ?? {};
      return `${number || 'T'} ${label}`;
    });
  return {
    full: shown(full),
    partial: shown(partial),
    absent: absent.filter(({ unfinished }) => !unfinished).map(({ asked }) => asked),
  };
}
