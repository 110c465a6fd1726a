import { fold } from '../text/fold.ts';
import { foldedWords } from '../text/words.ts';
import type { IndexRecord } from './index-record.ts';
import { type NamedThing, namesInTexts } from './named-things.ts';
import { printedWords } from './printed-words.ts';

/** An entry of the word index. */
export interface TermEntry {
  /** As printed. */
  term: string;
  /** Folded. */
  key: string;
  /** The records that have it in their official text; none for another name. */
  records: IndexRecord[];
  /** For another name, the printed names of the same thing. */
  see: string[];
}

/** Words that say nothing by themselves: the word index leaves them out, search does not. */
const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all also an and any are as at be because been before being between both
  but by can could did do does during each either etc for from further had has have having he her
  here his how if in including into is it its itself may more most must no nor not of on once only
  or other our out over own same shall she should so some such than that the their them themselves
  then there these they this those through to too under until up upon very was we were what when
  where which while who whom why will with would you your co end etc held hold like once`.split(
    /\s+/,
  ),
);

/** Every content word and name that the official texts print, and their other names, A–Z. */
export function termEntries(
  records: readonly IndexRecord[],
  things: readonly (readonly string[])[],
): TermEntry[] {
  const recordsByWord = groupByWord(records);
  const lines = records.flatMap(({ stored }) => stored.lines);
  const words = [...printedWords(lines).values()].filter(
    (word) => !stopWords.has(fold(word)) && !/^\d+$/.test(fold(word)),
  );
  const names = namesInTexts(things, records).flatMap(nameEntries);
  const entries = new Map([...names, ...words.map(printedEntry)].map((one) => [one.key, one]));
  return [...entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));

  function nameEntries({ printed, unprinted }: NamedThing): TermEntry[] {
    const official = printed.map(printedEntry).filter((entry) => entry.records.length > 0);
    const see = official.map(({ term }) => term);
    const unofficial = see.length > 0 ? unprinted : [];
    return [
      ...official,
      ...unofficial.map((term) => ({ term, key: foldedWords(term).join(' '), records: [], see })),
    ];
  }

  function printedEntry(term: string): TermEntry {
    const folded = foldedWords(term);
    const key = folded.join(' ');
    const [fewest = []] = folded
      .map((word) => recordsByWord.get(word) ?? [])
      .sort((one, other) => one.length - other.length);
    const matches = folded.length > 1 ? fewest.filter((record) => hasRow(record, key)) : fewest;
    return { term, key, records: matches, see: [] };
  }
}

function groupByWord(records: readonly IndexRecord[]): Map<string, IndexRecord[]> {
  const byWord = new Map<string, IndexRecord[]>();
  for (const record of records) {
    for (const word of new Set(textRows(record).flatMap(({ words }) => words))) {
      const ofWord = byWord.get(word);
      if (ofWord) ofWord.push(record);
      else byWord.set(word, [record]);
    }
  }
  return byWord;
}

function textRows({ rows }: IndexRecord) {
  return rows.filter(({ field }) => field === 'text');
}

function hasRow(record: IndexRecord, row: string): boolean {
  return textRows(record).some(({ words }) => ` ${words.join(' ')} `.includes(` ${row} `));
}
