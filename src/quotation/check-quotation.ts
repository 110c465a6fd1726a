import type { SearchClient } from '../search/answer/search-client.ts';
import type { RecordIndex } from '../search/client/record-index.ts';
import { recordsNamed, referencesIn } from '../search/query/site-ids.ts';
import { foldedWords } from '../search/text/words.ts';
import { judge } from './judge.ts';
import { readQuotation } from './read-quotation.ts';

/** Maximum number of words searched for; number of best sentences that are always compared, and of named ones. */
const [maxWords, minCandidates, maxNamed] = [60, 8, 24];

/** The end of a sentence with another sentence after it. */
const severalSentences = /[.!?](?:\s+\P{Ll}|[”"’']\s)|。[」』]?[^」』\s]/u;

/** Finds the sentences that a quotation may be from, and judges it. Rejects with a `SearchError`. */
export function checkQuotation(pasted: string, client: SearchClient) {
  return client.withIndex(async (index) => {
    const best = await candidates(pasted, index);
    let checked = await checkAgainst(best, pasted, index);
    // Many sentences may have the same words: those that it names are compared too.
    if (checked.wrongReferences.length > 0) {
      const named = checked.named.slice(0, maxNamed);
      checked = await checkAgainst(new Set([...best, ...named]), pasted, index);
    }
    if (checked.kind !== 'exact') await client.expectCurrent(index);
    return checked;
  });
}

/** Judges a quotation by records, and whether what it names is among those that have its words. */
async function checkAgainst(records: ReadonlySet<number>, pasted: string, index: RecordIndex) {
  const firstTitle = index.starts.at(-1) ?? 0;
  const positions = [...records].sort((one, other) => one - other);
  const reading = positions.map(async (position) => {
    const record = await index.stored(position);
    // Only sentences of meetings have neighbours: no title follows the last sentence.
    const meeting = position < firstTitle ? index.meetingOf(position) : -position;
    return { position, meeting, record, text: record.lines.join('\n') };
  });
  const sentences = await Promise.all(reading);
  const official = sentences.map(({ text }) => text).join('\n');
  const titles = sentences.flatMap(({ record }) => record.meeting?.title ?? []);
  const { tokens, setAside } = readQuotation(pasted, official, titles);
  const verdict = judge(tokens, sentences);

  // An address elsewhere and a date say nothing about this site’s numbers.
  const references = setAside
    .flatMap(referencesIn)
    .filter(({ id }) => !/\/|[a-z]\.|\d{4}/.test(id));
  const named = await recordsNamed(references, index);
  const isNamed = ({ position, meeting, record }: (typeof sentences)[number]) =>
    record.until !== undefined || named.includes(position) || named.includes(firstTitle + meeting);
  const isRight = verdict.sentences.length === 0 || verdict.sentences.some(isNamed);
  const wrongReferences = isRight ? [] : references.map(({ id }) => id);
  return { ...verdict, setAside, named, wrongReferences };
}

/** The records that have most of the rarest words of a quotation, and the best for each word. */
async function candidates(pasted: string, index: RecordIndex): Promise<Set<number>> {
  const frequency = (word: string) => index.lexicon.count(word, 'text');
  const words = [...new Set(foldedWords(pasted))]
    .filter((word) => frequency(word) > 0)
    .sort((one, other) => frequency(one) - frequency(other))
    .slice(0, maxWords);
  const found = await Promise.all(words.map((word) => index.withWord(word, 'text')));
  const ranked = [...new Set(found.flatMap((records) => [...records]))]
    .filter((record) => index.kindOf(record) !== 'note')
    .map((record) => {
      const having = found.filter((records) => records.has(record));
      return { record, score: having.reduce((sum, { size }) => sum + 1 / Math.sqrt(size), 0) };
    })
    .sort((one, other) => other.score - one.score)
    .map(({ record }) => record);
  const bestOfEach = found.flatMap((records) => ranked.find((one) => records.has(one)) ?? []);
  const best = ranked.slice(0, minCandidates);
  // Of several sentences one may be in many meetings: those beside the best are compared too.
  const beside = severalSentences.test(pasted) ? best.flatMap((one) => [one - 1, one + 1]) : [];
  const firstTitle = index.starts.at(-1) ?? 0;
  const neighbours = beside.filter((one) => one >= 0 && one < firstTitle);
  const chosen = new Set([...best, ...neighbours, ...bestOfEach]);
  // A long quotation may be of a whole text.
  const meeting = index.meetingOf(ranked[0] ?? 0);
  const isLong = words.length === maxWords;
  const [start = 0, end = 0] = isLong ? index.starts.slice(meeting, meeting + 2) : [];
  for (let record = start; record < end; record++) chosen.add(record);
  return chosen;
}
