import type { RecordIndex } from '../search/answer/record-index.ts';
import type { StoredRecord } from '../search/index/stored-record.ts';
import { foldedWords } from '../search/text/words.ts';
import { sentenceEnd } from './align.ts';
import { judge, type OfficialSentence, type Verdict } from './judge.ts';
import { type Quotation, readQuotation } from './read-quotation.ts';

/** Maximum number of words searched for, and of sentences compared, for each sentence quoted. */
const wordsPerSentence = 12;
const candidatesPerSentence = 8;
const maxSentences = 5;

export interface QuotedSentence extends OfficialSentence {
  record: StoredRecord;
}

export interface CheckedQuotation {
  quotation: Quotation;
  verdict: Verdict<QuotedSentence>;
  /** Other sentences that have the same words. */
  elsewhere: QuotedSentence[];
}

/** Finds the sentences that a quotation may be from, and judges it. Rejects with a `SearchError`. */
export async function checkQuotation(
  pasted: string,
  index: RecordIndex,
): Promise<CheckedQuotation> {
  const { segments } = readQuotation(pasted);
  const ends = segments.flatMap(({ tokens }) => tokens.filter(({ word }) => word === sentenceEnd));
  const count = Math.min(maxSentences, segments.length + ends.length);
  const places = await candidates(pasted, count, index);
  const sentences = await Promise.all(
    places.map(async (place): Promise<QuotedSentence> => {
      const record = await index.stored(place);
      // Sentences of two meetings are no neighbours, though their records are.
      const position = place + index.starts.findIndex((start) => place < start);
      return { record, position, text: record.lines.join('\n') };
    }),
  );
  const quotation = readQuotation(pasted, sentences.map(({ text }) => text).join('\n'));
  const verdict = judge(quotation, sentences);
  const elsewhere = sentences.filter(
    (sentence) => sentence.text.includes(verdict.official) && !verdict.sentences.includes(sentence),
  );
  return { quotation, verdict, elsewhere: verdict.kind === 'absent' ? [] : elsewhere };
}

/** The records that share most of the rarest words of a quotation, and their neighbours, in order. */
async function candidates(pasted: string, count: number, index: RecordIndex): Promise<number[]> {
  const shares = new Map<number, number>();
  for (const field of ['text', 'earlier'] as const) {
    const frequency = (word: string) => index.lexicon.count(word, field);
    const words = [...new Set(foldedWords(pasted))]
      .filter((word) => frequency(word) > 0)
      .sort((one, other) => frequency(one) - frequency(other));
    for (const word of words.slice(0, wordsPerSentence * count)) {
      for (const place of await index.having(word, field)) {
        shares.set(place, (shares.get(place) ?? 0) + 1 / Math.sqrt(frequency(word)));
      }
    }
  }
  const best = [...shares].sort(([, one], [, other]) => other - one).map(([place]) => place);
  const chosen = best.slice(0, candidatesPerSentence * count);
  const end = index.starts.at(-1) ?? 0;
  const neighbours = chosen.flatMap((place) => [place - 1, place + 1]);
  const sentences = neighbours.filter((place) => count > 1 && place >= 0 && place < end);
  return [...new Set([...chosen, ...sentences])].sort((one, other) => one - other);
}
