import type { RecordIndex } from '../client/record-index.ts';
import { foldedWords } from '../text/words.ts';

/** Maximum number of texts that are read to find one phrase. */
const maxCandidates = 40;

/** The sentences in which words in a row begin that go on in the next sentence of the paragraph. */
export async function recordsAcross(
  words: readonly string[],
  index: RecordIndex,
): Promise<number[]> {
  if (words.length < 2 || words.some((word) => !index.lexicon.isPrinted(word))) return [];
  const having = await Promise.all(words.map((word) => index.having(word, 'text')));
  const candidates = [...(having[0] ?? [])].filter(
    (record) =>
      having.at(-1)?.has(record + 1) &&
      having.every((records) => records.has(record) || records.has(record + 1)),
  );
  const row = ` ${words.join(' ')} `;
  const matches = await Promise.all(
    candidates.slice(0, maxCandidates).map(async (record) => {
      const { lines, next } = await index.stored(record);
      if (!next) return [];
      const joinedSentences = ` ${foldedWords(`${lines.join(' ')} ${next.line}`).join(' ')} `;
      return joinedSentences.includes(row) ? [record] : [];
    }),
  );
  return matches.flat();
}
