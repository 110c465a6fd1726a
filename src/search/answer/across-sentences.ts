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
  if (words.length < 2 || words.some((word) => !index.lexicon.isPrinted(word))) return [];
  const recordSets = await Promise.all(words.map((word) => index.withWord(word, 'text')));
  const candidates = [...(recordSets[0] ?? [])].filter(
    (record) =>
      recordSets.at(-1)?.has(record + 1) &&
      recordSets.every((records) => records.has(record) || records.has(record + 1)),
  );
  const matches = await Promise.all(
    candidates
      .slice(0, maxCandidates)
      .map(async (record) => (isAcross(words, await index.stored(record)) ? record : [])),
  );
  return matches.flat();
}

/** Whether words in a row begin in a record and go on in the next sentence. */
export function isAcross(words: readonly string[], { lines, next }: StoredRecord): boolean {
  const row = ` ${words.join(' ')} `;
  const isWithin = lines.some((line) => foldedRow(line).includes(row));
  return (
    !isWithin && next !== undefined && foldedRow(`${lines.join(' ')} ${next.line}`).includes(row)
  );
}
