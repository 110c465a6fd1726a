import type { SearchClient } from '../search/answer/search-client.ts';
import type { RecordIndex } from '../search/client/record-index.ts';
import { recordsNamed, referencesIn } from '../search/query/site-ids.ts';
import { foldedWords } from '../search/text/words.ts';
import { judge } from './judge.ts';
import { readQuotation } from './read-quotation.ts';

/** Maximum number of words and of phrases searched for, and of the best and of named sentences that are compared. */
const maxWords = 40;
const maxPhrases = 20;
const maxCandidates = 8;
const maxNamed = 24;
const phraseLength = 4;

/** Finds the sentences that a quotation may be from, and judges it. Rejects with a `SearchError`. */
export function checkQuotation(pasted: string, client: SearchClient) {
  return client.withIndex(async (index) => {
    const best = await candidates(pasted, index);
    let checked = await checkAgainst(best, pasted, index);
    // Many sentences may have the same words: those that it names are compared too.
    if (checked.wrongReferences.length > 0) {
      checked = await checkAgainst([...checked.named, ...best], pasted, index);
    }
    if (checked.kind !== 'exact') await client.expectCurrent(index);
    return checked;
  });
}

/** Judges a quotation by records, and whether what it names is among those that have its words. */
async function checkAgainst(records: readonly number[], pasted: string, index: RecordIndex) {
  const reading = [...new Set(records)].map((record) => officialTexts(record, index));
  const sentences = (await Promise.all(reading)).flat();
  sentences.sort((one, other) => one.position - other.position);
  const official = sentences.map(({ text }) => text).join('\n');
  const verdict = judge(readQuotation(pasted, official), sentences);

  const references = verdict.setAside.flatMap(referencesIn);
  const ofReferences = await Promise.all(references.map((one) => recordsNamed([one], index)));
  const named = ofReferences.flat();
  const isNamed = ({ titleRecord, number, record }: (typeof sentences)[number]) =>
    record.until !== undefined || named.includes(number) || named.includes(titleRecord);
  const isRight = verdict.sentences.length === 0 || verdict.sentences.some(isNamed);
  // An address elsewhere, a day, a page and a paragraph name nothing here.
  const isOfSite = verdict.setAside.some((text) => text.includes('/meetings/'));
  const wrong = references.filter(
    ({ id }, at) => !/^p?\d+$/.test(id) && (isOfSite || ofReferences[at]?.length !== 0),
  );
  const wrongReferences = isRight ? [] : wrong.map(({ id, meeting = '' }) => id || meeting);
  return { ...verdict, named: named.slice(0, maxNamed), wrongReferences };
}

/** The text of a record, after the official headings that begin with it. Titles are before their text. */
async function officialTexts(number: number, index: RecordIndex) {
  const record = await index.stored(number);
  const { firstTitle } = index;
  const meeting = index.meetingOf(number);
  const isTitle = number >= firstTitle && number < index.officialCount;
  const position = isTitle ? (index.starts[meeting] ?? 0) - 0.5 : number;
  const headings = record.headings.filter(
    ({ official, id }) => official && record.passage === `${id}-1`,
  );
  const common = { number, record, meeting, titleRecord: firstTitle + meeting };
  return [
    ...headings.map(({ heading: text }) => {
      return { ...common, text, position: number - 0.5, isTitle: true };
    }),
    { ...common, text: record.lines.join('\n'), position, isTitle },
  ];
}

/** The records that have most of the rarest words and phrases of a quotation, and the best for each other one. */
async function candidates(pasted: string, index: RecordIndex): Promise<number[]> {
  const frequency = (word: string) => index.lexicon.count(word, 'text');
  const words = foldedWords(pasted).filter((word) => frequency(word) > 0);
  const rarest = [...new Set(words)].sort((one, other) => frequency(one) - frequency(other));
  const searches = rarest.slice(0, maxWords).flatMap((word, at) => {
    const start = Math.max(0, words.indexOf(word) - 1);
    // Phrases of frequent words only would take long.
    return at < maxPhrases ? [[word], words.slice(start, start + phraseLength)] : [[word]];
  });
  const searching = searches.map((row) => row.map((word) => [word]));
  const found = await Promise.all(searching.map((row) => index.withRow(row, 'text')));
  const scores = new Map<number, number>();
  for (const records of found) {
    const weight = 1 / Math.sqrt(records.size);
    for (const record of records) scores.set(record, (scores.get(record) ?? 0) + weight);
  }
  const ranked = [...scores]
    .filter(([record]) => index.kindOf(record) !== 'note')
    .sort(([, one], [, other]) => other - one)
    .map(([record]) => record);
  // Of several sentences one may be in many meetings: those around the best are compared too.
  const [best = 0] = ranked;
  const reach = pasted.split(/[.!?。]/).length - 1;
  const around = Array.from({ length: 2 * reach + 1 }, (_, at) => best - reach + at);
  const ofMeeting = around.filter((one) => index.meetingOf(one) === index.meetingOf(best));
  const chosen = [...ranked.slice(0, maxCandidates), ...ofMeeting];
  // Put together from several meetings, it has words that none of these have.
  const others = found.filter((records) => !chosen.some((one) => records.has(one)));
  return [...chosen, ...others.flatMap((records) => ranked.find((one) => records.has(one)) ?? [])];
}
