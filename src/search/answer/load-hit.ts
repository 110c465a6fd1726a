import { type RecordIndex, SearchError } from '../client/record-index.ts';
import { type Clause, type Label, labels, type WordRow } from '../query/clause.ts';
import { recordsNamed, referencesIn } from '../query/site-ids.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import { joinedRecord } from './across-sentences.ts';
import type { Hit, LoadedHit, Mark, SearchRequest } from './answer.ts';
import { readQuery } from './search.ts';

interface Line {
  text: string;
  words: Word[];
  isHeading: boolean;
}

/** Words of the query in a line. */
interface WordMatch {
  label: Label;
  isName: boolean;
  as: string;
  line: Line;
  /** The words of the line. */
  at: number;
  length: number;
}

/** Reads the records of hits of a request again and verifies that each has words for which it is a hit. */
export async function loadHits(
  hits: readonly Hit[],
  request: SearchRequest,
  index: RecordIndex,
): Promise<LoadedHit[]> {
  const { clauses } = await readQuery(request.query, index);
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const smallWords = new Set(foldedWords(request.query).filter((word) => queryStopWords.has(word)));
  return Promise.all(hits.map((hit) => loadHit(hit, wanted, smallWords, index)));
}

async function loadHit(
  hit: Hit,
  clauses: readonly Clause[],
  smallWords: ReadonlySet<string>,
  index: RecordIndex,
): Promise<LoadedHit> {
  const number = index.numberOf(hit.id);
  const stored = await index.stored(number);
  const isOfficial = index.kindOf(number) === 'official';
  const phrases = clauses.filter(({ kind }) => isOfficial && kind === 'quoted');
  const joined = await Promise.all(
    phrases.map(({ text }) => joinedRecord(foldedWords(text), number, index)),
  );
  const record = joined.find((one) => one !== undefined) ?? stored;
  const headings = record.headings.map(({ heading }) => heading);
  const lines = [
    ...record.lines.map((text) => ({ text, isHeading: false })),
    ...headings.map((text) => ({ text, isHeading: true })),
  ].map((line): Line => ({ ...line, words: wordsOf(line.text) }));
  const words: LoadedHit['words'] = [];
  const missing: string[] = [];
  const matches: WordMatch[] = [];
  for (const clause of clauses) {
    const ofParts = clause.parts.map((rows) => matchesOf(rows, lines));
    // Another name is marked where the words themselves are missing.
    for (const ofPart of ofParts) {
      const asTyped = ofPart.filter(({ isName }) => !isName);
      matches.push(...(asTyped.length > 0 ? asTyped : ofPart));
    }
    const strongest = ofParts.map(([match]) => match).filter((match) => match !== undefined);
    const isWhole = strongest.length === ofParts.length;
    const best =
      (isWhole ? strongest.sort(byRank).at(-1) : undefined) ??
      (await numberOrFactOf(clause, number, index));
    if (best) words.push({ asked: clause.text, label: best.label, as: best.as });
    else missing.push(clause.text);
  }
  // The index that was searched had these words: this is another one.
  if (clauses.length > 0 && words.length === 0) {
    throw new SearchError('index', `${hit.id} has other words`);
  }
  return {
    ...hit,
    record,
    words,
    missing,
    marks: lines.map((line) => {
      const inLine = matches.filter((match) => match.line === line);
      return marksIn(line, inLine, smallWords);
    }),
  };
}

const byRank = (one: WordMatch, other: WordMatch) =>
  labels.indexOf(one.label) - labels.indexOf(other.label);

/** Where lines have one of the rows, strongest first. */
function matchesOf(rows: readonly WordRow[], lines: readonly Line[]): WordMatch[] {
  const matches = lines.flatMap((line) =>
    rows.flatMap(({ label, slots: { length }, slots }) =>
      line.words.flatMap(({ start }, at): WordMatch[] => {
        const words = line.words.slice(at, at + length);
        if (!slots.every((slot, next) => slot.includes(words[next]?.word ?? ''))) return [];
        const as = line.text.slice(start, words.at(-1)?.end);
        const labelInLine = line.isHeading ? 'heading' : label;
        return [{ label: labelInLine, isName: label === 'name', as, line, at, length }];
      }),
    ),
  );
  return matches.sort(byRank);
}

/** The number, or the fact of its meeting, by which a record has a clause. */
async function numberOrFactOf(
  { kind, text, facts }: Clause,
  record: number,
  index: RecordIndex,
): Promise<{ label: 'id' | 'fact'; as: string } | undefined> {
  if (kind === 'item') {
    const named = await recordsNamed(referencesIn(text), index);
    return named.includes(record) ? { label: 'id', as: text } : undefined;
  }
  const title = index.titleOf(index.meetingOf(record));
  const titles = await Promise.all(facts.map((name) => index.withWord(name, 'fact')));
  if (!titles.some((having) => having.has(title))) return undefined;
  const { facts: factsOfMeeting = [] } = await index.stored(title);
  const fact = factsOfMeeting.find(({ names }) => names.some((name) => facts.includes(name)));
  return fact && { label: 'fact', as: fact.text };
}

/** Neighbouring matches, and those with only small words of the query between them, as one mark. */
function marksIn(
  line: Line,
  matches: readonly WordMatch[],
  smallWords: ReadonlySet<string>,
): Mark[] {
  const marks: Mark[] = [];
  for (const [at, { start, end }] of line.words.entries()) {
    if (!matches.some((match) => match.at <= at && at < match.at + match.length)) continue;
    const previous = marks.at(-1);
    const gap = line.text.slice(previous?.end, start);
    const isSmall =
      /^[\s\p{L}\p{Pd}.'’]*$/u.test(gap) && foldedWords(gap).every((word) => smallWords.has(word));
    if (previous && isSmall) previous.end = end;
    else marks.push({ start, end });
  }
  return marks;
}
