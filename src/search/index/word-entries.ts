import type { Site } from '../../meeting/site.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedRow } from '../text/words.ts';
import { type IndexRecord, wordsByLine, officialRecords, textOf } from './index-record.ts';
import { namedThings } from './named-things.ts';
import { printedWords } from './vocabulary.ts';

export interface WordEntry {
  /** A word or name, as printed. */
  word: string;
  /** The records that have it in their official text; none for another name. */
  records: IndexRecord[];
  /** For another name, the printed names of the same thing. */
  see: string[];
}

/** Words that say nothing by themselves: the word index leaves them out, search does not. */
const stopWords: ReadonlySet<string> = new Set([
  ...queryStopWords,
  ...`about above after again all also any because before between both but co during each either end
  etc further held here hold if including into itself like may more most must no nor not once only
  other our out over own same so some such than themselves then through too under until up upon very
  while`.split(/\s+/),
]);

/** Every content word and name that the official texts print, and their other names, A–Z. */
export function wordEntries(site: Site): WordEntry[] {
  const records = officialRecords(site.meetings);
  const texts = records.map((record) => ({ record, text: textOf(record, 'text') }));
  const recordsOf = (matches: { record: IndexRecord }[]) => matches.map(({ record }) => record);
  const names = namedThings(site).flatMap(({ printed, unprinted }): WordEntry[] => {
    const official = printed.map((word) => {
      const row = foldedRow(word);
      return { word, records: recordsOf(texts.filter(({ text }) => text.includes(row))), see: [] };
    });
    const present = official.filter((entry) => entry.records.length > 0);
    const see = present.map(({ word }) => word);
    const others = see.length > 0 ? unprinted : [];
    return [...present, ...others.map((word) => ({ word, records: [], see }))];
  });
  const occurrences = texts.flatMap(({ record, text }) =>
    [...new Set(text.match(/[^ |]+/g))].map((word) => ({ word, record })),
  );
  const byWord = Map.groupBy(occurrences, ({ word }) => word);
  const words = [...printedWords(records.flatMap(({ stored }) => wordsByLine(stored)))]
    .filter(([folded]) => !stopWords.has(folded) && !/^\d+$/.test(folded))
    .map(([folded, word]) => ({ word, records: recordsOf(byWord.get(folded) ?? []), see: [] }));
  const entries = new Map([...names, ...words].map((entry) => [foldedRow(entry.word), entry]));
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}
