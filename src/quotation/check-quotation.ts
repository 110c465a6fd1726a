import type { RecordIndex } from '../search/client/record-index.ts';
import type { StoredRecord } from '../search/index/stored-record.ts';
import { recordsNamed, referencesIn } from '../search/query/site-ids.ts';
import { foldedRow, foldedWords } from '../search/text/words.ts';
import { sentenceEnd } from './align.ts';
import { judge, type OfficialSentence, type Verdict } from './judge.ts';
import { type Quotation, readQuotation } from './read-quotation.ts';

/** Maximum number of words searched for, and of sentences compared, for each sentence quoted. */
const wordsPerSentence = 12;
const candidatesPerSentence = 8;
const maxSentences = 5;
/** Number of words at the start and at the end of a quotation that are searched for in a row. */
const wordsInRow = 7;
/** Weight factor of a word that a chosen sentence already has. */
const coveredWeight = 0.5;

export interface QuotedSentence extends OfficialSentence {
  /** In the index. */
  place: number;
  record: StoredRecord;
}

export interface CheckedQuotation {
  quotation: Quotation;
  verdict: Verdict<QuotedSentence>;
  /** Other sentences that have the same words. */
  elsewhere: QuotedSentence[];
  /** Official sentences that a pasted text contains whole, unless it is exact itself. */
  contained: QuotedSentence[];
  /** Numbers or IDs that a citation beside it names, if they are of none of its sentences. */
  citedElsewhere: string[];
  /** The heading that an absent quotation is. */
  heading: StoredRecord['headings'][number] | undefined;
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
      const meeting = index.starts.findIndex((start) => place < start);
      const text = record.lines.join('\n');
      return { place, record, position: place + meeting, meeting, text };
    }),
  );
  const official = sentences.map(({ text }) => text).join('\n');
  const titles = [...new Set(sentences.flatMap(({ record }) => record.meeting?.title ?? []))];
  const quotation = readQuotation(pasted, official, titles);
  const verdict = judge(quotation, sentences);
  const elsewhere = sentences.filter(
    (sentence) => sentence.text.includes(verdict.official) && !verdict.sentences.includes(sentence),
  );
  const oneLine = quotation.text.replace(/\s+/gu, ' ');
  const contained = sentences.filter(({ text }) => oneLine.includes(text));
  const words = foldedWords(quotation.text);
  const [under] = verdict.kind === 'absent' ? await index.withPhrase(words, 'heading') : [];
  const headings = under === undefined ? [] : (await index.stored(under)).headings;
  return {
    heading: headings.find(({ heading }) => foldedRow(heading).includes(` ${words.join(' ')} `)),
    quotation,
    verdict,
    citedElsewhere: await citedElsewhere(quotation.setAside, verdict.sentences, index),
    elsewhere: verdict.kind === 'absent' ? [] : elsewhere,
    contained: verdict.kind === 'exact' ? [] : contained,
  };
}

async function citedElsewhere(
  citations: readonly string[],
  sentences: readonly QuotedSentence[],
  index: RecordIndex,
): Promise<string[]> {
  // An address elsewhere says nothing about this site’s numbers.
  const references = citations.flatMap(referencesIn).filter(({ id }) => !id.includes('/'));
  if (references.length === 0 || sentences.length === 0) return [];
  const named = await recordsNamed(references, index);
  const firstTitle = index.starts.at(-1) ?? 0;
  const isNamed = ({ place, record }: QuotedSentence) =>
    record.until !== undefined ||
    named.includes(place) ||
    named.some((one) => one >= firstTitle && index.meetingOf(one) === index.meetingOf(place));
  return sentences.some(isNamed) ? [] : references.map(({ id }) => id);
}

/**
 * The records that have the rarest words of a quotation, and their neighbours, in order. A word counts
 * less once a chosen record has it, so that all sentences of a quotation are found.
 */
async function candidates(pasted: string, count: number, index: RecordIndex): Promise<number[]> {
  const pastedWords = foldedWords(pasted);
  const words = await Promise.all(
    [...new Set(pastedWords)]
      .map((word) => ({ word, frequency: index.lexicon.count(word, 'text') }))
      .filter(({ frequency }) => frequency > 0)
      .sort((one, other) => one.frequency - other.frequency)
      .slice(0, wordsPerSentence * count)
      .map(async ({ word, frequency }) => ({
        weight: 1 / Math.sqrt(frequency),
        records: await index.withWord(word, 'text'),
      })),
  );
  for (const row of [pastedWords.slice(0, wordsInRow), pastedWords.slice(-wordsInRow)]) {
    const records = await index.withPhrase(row, 'text');
    words.push({ weight: 1 / Math.sqrt(Math.max(1, records.size)), records });
  }
  const chosen = new Set<number>();
  while (chosen.size < candidatesPerSentence * count) {
    const scores = new Map<number, number>();
    for (const { weight, records } of words) {
      for (const place of records) {
        if (chosen.has(place) || index.kindOf(place) === 'note') continue;
        scores.set(place, (scores.get(place) ?? 0) + weight);
      }
    }
    const [best] = [...scores].reduce((one, other) => (other[1] > one[1] ? other : one), [-1, 0]);
    if (best < 0) break;
    chosen.add(best);
    for (const word of words) if (word.records.has(best)) word.weight *= coveredWeight;
  }
  const end = index.starts.at(-1) ?? 0;
  if (count === maxSentences) {
    // A long quotation may be of a whole text: the one that has most of the records.
    const official = [...chosen].filter((place) => place < end);
    const byMeeting = Map.groupBy(official, (place) => index.meetingOf(place));
    const maxRecords = Math.max(...[...byMeeting.values()].map(({ length }) => length));
    const [meeting = 0] = [...byMeeting].find(([, { length }]) => length === maxRecords) ?? [];
    const [start = 0, stop = 0] = index.starts.slice(meeting, meeting + 2);
    for (let place = start; place < stop; place++) chosen.add(place);
  }
  const neighbours = [...chosen].flatMap((place) => [place - 1, place + 1]);
  const sentences = neighbours.filter((place) => count > 1 && place >= 0 && place < end);
  return [...new Set([...chosen, ...sentences])].sort((one, other) => one - other);
}
