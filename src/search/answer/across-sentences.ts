import { listInWords } from '../../meeting/in-words.ts';
import { spaceAfter } from '../../meeting/languages.ts';
import type { RecordIndex } from '../client/record-index.ts';
import type { StoredRecord } from '../index/stored-record.ts';
import { foldedRow } from '../text/words.ts';

/** Maximum number of places where one phrase is looked for, and of sentences that it may go over. */
const maxCandidates = 40;
const maxSentences = 8;

/** The sentences in which words in a row begin that go on in the next sentences of the paragraph. */
export async function recordsAcross(
  words: readonly string[],
  index: RecordIndex,
): Promise<number[]> {
  if (words.some((word) => !index.lexicon.isPrinted(word))) return [];
  const sets = await Promise.all(words.map((word) => index.withWord(word, 'text')));
  const isNear = (having: ReadonlySet<number>, record: number) =>
    Array.from({ length: maxSentences }, (_, at) => record + at).some((one) => having.has(one));
  const candidates = [...(sets[0] ?? [])]
    .filter((record) => sets.every((having) => isNear(having, record)))
    .slice(0, maxCandidates);
  const joined = await Promise.all(candidates.map((record) => joinedRecord(words, record, index)));
  return candidates.filter((_, at) => joined[at] !== undefined);
}

/** The sentences over which words in a row go, as one record; undefined if one has them all. */
export async function joinedRecord(
  words: readonly string[],
  record: number,
  index: RecordIndex,
): Promise<StoredRecord | undefined> {
  const row = ` ${words.join(' ')} `;
  const hasRow = (sentences: readonly StoredRecord[]) =>
    foldedRow(sentences.flatMap(({ lines }) => lines).join(' ')).includes(row);
  const sentences = [await index.stored(record)];
  while (!hasRow(sentences) && sentences.at(-1)?.continues && sentences.length < maxSentences) {
    sentences.push(await index.stored(record + sentences.length));
  }
  const [first, ...following] = sentences;
  if (!first || !hasRow(sentences) || following.length === 0 || hasRow(following)) return undefined;
  const names = following.map(({ name }) => name.replace(/^(Item |Preamble, )/, ''));
  const texts = sentences.map(({ lines }) => lines.join());
  const line = texts.reduce((text, next) => text + spaceAfter(text) + next);
  return { ...first, name: listInWords([first.name, ...names]), lines: [line] };
}
