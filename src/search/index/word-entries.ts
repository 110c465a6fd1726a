import { queryStopWords } from '../text/stop-words.ts';
import { foldedRow, foldedWords } from '../text/words.ts';
import type { IndexRecord } from './index-record.ts';
import type { NamedThing } from './named-things.ts';
import { printedWords } from './printed-words.ts';

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
  things: readonly NamedThing[],
): WordEntry[] {
  const texts = records.map((record) => {
    const rows = record.rows.filter(({ field }) => field === 'text').map(({ words }) => words);
    return {
      record,
      words: new Set(rows.flat()),
      text: rows.map((words) => ` ${words.join(' ')} `).join('|'),
    };
  });
  const occurrences = texts.flatMap((text) => [...text.words].map((word) => ({ word, text })));
  const byWord = Map.groupBy(occurrences, ({ word }) => word);
  const printedEntry = (word: string): WordEntry => {
    const [folded, row] = [foldedWords(word), foldedRow(word)];
    const candidates = (byWord.get(folded[0] ?? '') ?? []).map(({ text }) => text);
    const matches = candidates.filter(({ text }) => text.includes(row));
    return { word, key: folded.join(' '), records: matches.map(({ record }) => record), see: [] };
  };
  const names = things.flatMap(({ printed, unprinted }) => {
    const official = printed.map(printedEntry).filter((entry) => entry.records.length > 0);
    const see = official.map(({ word }) => word);
    const others = see.length > 0 ? unprinted : [];
    return [...official, ...others.map((word) => ({ ...printedEntry(word), records: [], see }))];
  });
  const words = [...printedWords(records.flatMap(({ stored }) => stored.lines))]
    .filter(([folded]) => !stopWords.has(folded) && !/^\d+$/.test(folded))
    .map(([, printed]) => printedEntry(printed));
  const entries = new Map([...names, ...words].map((entry) => [entry.key, entry]));
  return [...entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}
