import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords } from '../text/words.ts';
import type { IndexRecord } from './index-record.ts';
import { type NamedThing, namesInTexts } from './named-things.ts';
import { printedWords } from './printed-words.ts';

/** An entry of the word index. */
export interface WordEntry {
  /** A word or name, as printed. */
  word: string;
  /** Folded. */
  key: string;
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
export function wordEntries(
  records: readonly IndexRecord[],
  things: readonly (readonly string[])[],
): WordEntry[] {
  const occurrences = records.flatMap((record) =>
    [...new Set(textRows(record).flatMap(({ words }) => words))].map((word) => ({ word, record })),
  );
  const byWord = Map.groupBy(occurrences, ({ word }) => word);
  const lines = records.flatMap(({ stored }) => stored.lines);
  const words = [...printedWords(lines)]
    .filter(([folded]) => !stopWords.has(folded) && !/^\d+$/.test(folded))
    .map(([, printed]) => printed);
  const names = namesInTexts(things, records).flatMap(nameEntries);
  const entries = new Map([...names, ...words.map(printedEntry)].map((one) => [one.key, one]));
  return [...entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));

  function nameEntries({ printed, unprinted }: NamedThing): WordEntry[] {
    const official = printed.map(printedEntry).filter((entry) => entry.records.length > 0);
    const see = official.map(({ word }) => word);
    const unofficial = see.length > 0 ? unprinted : [];
    return [
      ...official,
      ...unofficial.map((word) => ({ word, key: foldedWords(word).join(' '), records: [], see })),
    ];
  }

  function printedEntry(word: string): WordEntry {
    const folded = foldedWords(word);
    const key = folded.join(' ');
    const [fewest = []] = folded
      .map((one) => byWord.get(one) ?? [])
      .sort((one, other) => one.length - other.length);
    const matches = fewest.map(({ record }) => record).filter((record) => hasRow(record, key));
    return { word, key, records: matches, see: [] };
  }
}

function textRows({ rows }: IndexRecord) {
  return rows.filter(({ field }) => field === 'text');
}

function hasRow(record: IndexRecord, row: string): boolean {
  return textRows(record).some(({ words }) => ` ${words.join(' ')} `.includes(` ${row} `));
}
