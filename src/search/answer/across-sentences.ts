import type { RecordIndex } from '../client/record-index.ts';
import type { StoredRecord } from '../index/stored-record.ts';
import { foldedRow } from '../text/words.ts';

/** Maximum number of texts that are read to find one phrase. */
const maxCandidates = 40;

/** The sentences in which words in a row begin that go on in the next sentence of the paragraph. */
export async function recordsAcross(
  words: readonly string[],
  index: RecordIndex,
): Promise<number[]> {
  if (words.some((word) => !index.lexicon.isPrinted(word))) return [];
  const sets = await Promise.all(words.map((word) => index.withWord(word, 'text')));
  const candidates = [...(sets[0] ?? [])]
    .filter((record) => sets.every((having) => having.has(record) || having.has(record + 1)))
    .slice(0, maxCandidates);
  const stored = await Promise.all(candidates.map((record) => index.stored(record)));
  return candidates.filter((_, at) => isAcross(words, stored[at]));
}

/** Whether words in a row begin in a record and go on in the next sentence. */
export function isAcross(words: readonly string[], record: StoredRecord | undefined): boolean {
  const row = ` ${words.join(' ')} `;
  const isIn = (line: string) => foldedRow(line).includes(row);
  if (!record?.next || record.lines.some(isIn)) return false;
  return isIn([...record.lines, record.next.line].join(' '));
}
