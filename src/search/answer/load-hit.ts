import { type RecordIndex, SearchError } from '../client/record-index.ts';
import { type Clause, type Label, labels, type WordRow } from '../query/clause.ts';
import type { StoredRecord } from '../index/stored-record.ts';
import { recordsNamed, referencesOf } from '../query/site-ids.ts';
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
interface WordMatch extends Mark {
  label: Label;
  isName: boolean;
  line: Line;
}

/** Reads the records of hits of a request again and verifies that each has words for which it is a hit. */
export async function loadHits(
  hits: readonly Hit[],
  request: SearchRequest,
  index: RecordIndex,
): Promise<LoadedHit[]> {
  const { clauses, row } = await readQuery(request.query, index);
  const wanted = clauses.filter(({ excluded }) => !excluded);
  return Promise.all(hits.map((hit) => loadHit(hit, wanted, row, index)));
}

/** `row`: all words of the query; where a line has them, small words are marked too. */
async function loadHit(
  hit: Hit,
  clauses: readonly Clause[],
  row: WordRow['slots'],
  index: RecordIndex,
): Promise<LoadedHit> {
  const number = index.numberOf(hit.id);
  const phrases = clauses.filter(({ kind }) => kind === 'quoted');
  const joined = phrases.map(({ text }) => joinedRecord(foldedWords(text), number, index));
  const record = (await Promise.all(joined)).find(Boolean) ?? (await index.stored(number));
  const lines = linesOf(record);
  const isCited = clauses.some(({ isReference }) => isReference);
  const words: LoadedHit['words'] = [];
  const missing: string[] = [];
  const matches = matchesOf([{ label: 'exact', slots: row }], lines);
  for (const [at, clause] of clauses.entries()) {
    const ofParts = clause.parts.map((rows) => matchesOf(rows, lines));
    // Another name is marked where the words themselves are missing.
    for (const ofPart of ofParts) {
      const typed = ofPart.filter(({ isName }) => !isName);
      matches.push(...(typed.length > 0 ? typed : ofPart));
    }
    const strongest = ofParts.flatMap(([match]) => match ?? []);
    const isWhole = strongest.length > 0 && strongest.length === ofParts.length;
    const weakest = isWhole ? strongest.sort(byRank).at(-1) : undefined;
    const best = weakest
      ? { label: weakest.label, as: weakest.line.text.slice(weakest.start, weakest.end) }
      : await numberOrFactOf(clause, number, isCited, index);
    if (best) words.push({ asked: clause.text, ...best });
    else if (!clause.or && !clauses[at + 1]?.or) missing.push(clause.text);
  }
  // The index that was searched had these words: this is another one.
  if (clauses.length > 0 && words.length === 0) {
    throw new SearchError('index', `${hit.id} has other words`);
  }
  const marks = lines.map((line) => marksOf(matches.filter((match) => match.line === line)));
  return { ...hit, record, words, missing, marks };
}

function linesOf({ lines, headings }: StoredRecord): Line[] {
  const texts = [...lines, ...headings.map(({ heading }) => heading)];
  return texts.map((text, at) => ({ text, words: wordsOf(text), isHeading: at >= lines.length }));
}

const byRank = (one: WordMatch, other: WordMatch) =>
  labels.indexOf(one.label) - labels.indexOf(other.label);

/** Where lines have one of the rows, strongest first. */
function matchesOf(rows: readonly WordRow[], lines: readonly Line[]): WordMatch[] {
  const matches = lines.flatMap((line) =>
    rows.flatMap(({ label, slots }) =>
      line.words.flatMap(({ start }, at): WordMatch[] => {
        const words = line.words.slice(at, at + slots.length);
        const end = words.at(-1)?.end;
        const isRow = slots.every((slot, next) => slot.includes(words[next]?.word ?? ''));
        if (end === undefined || !isRow) return [];
        const labelInLine = line.isHeading ? 'heading' : label;
        return [{ label: labelInLine, isName: label === 'name', line, start, end }];
      }),
    ),
  );
  return matches.sort(byRank);
}

/** The number, or the fact of its meeting, by which a record has a clause. */
async function numberOrFactOf(
  { isReference, text, facts, parts }: Clause,
  record: number,
  isCited: boolean,
  index: RecordIndex,
): Promise<{ label: 'id' | 'fact'; as: string } | undefined> {
  if (isReference) {
    const named = await recordsNamed(referencesOf(text), index);
    return named.includes(record) ? { label: 'id', as: text } : undefined;
  }
  const titleRecord = index.firstTitle + index.meetingOf(record);
  const having = await Promise.all(facts.map((name) => index.withWord(name, 'fact')));
  if (!isCited && !having.some((titles) => titles.has(titleRecord))) return undefined;
  const title = await index.stored(titleRecord);
  const fact = title.facts?.find(({ names }) => names.some((name) => facts.includes(name)));
  if (fact) return { label: 'fact', as: fact.text };
  const inTitle = isCited ? parts.map((rows) => matchesOf(rows, linesOf(title))) : [[]];
  const [match] = inTitle.every(({ length }) => length > 0) ? inTitle.flat() : [];
  return match && { label: 'fact', as: match.line.text };
}

/** Matches that overlap, or have one character between them, as one mark. */
function marksOf(matches: readonly Mark[]): Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of matches.toSorted((one, other) => one.start - other.start)) {
    const previous = marks.at(-1);
    if (previous && start <= previous.end + 1) previous.end = Math.max(previous.end, end);
    else marks.push({ start, end });
  }
  return marks;
}
