import { passagePageAddress } from '../../meeting/addresses.ts';
import { spaceAfter } from '../../meeting/languages.ts';
import type { RecordIndex } from '../client/record-index.ts';
import { SearchError } from '../client/search-error.ts';
import { type RecordKind, searchedLines, type StoredRecord } from '../index/stored-record.ts';
import { type Clause, type Label, labels, type WordRow, wordsOfPhrase } from '../query/clause.ts';
import { parseQuery } from '../query/parse-query.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import { isAcross } from './across-sentences.ts';
import type { Hit, LoadedHit, Mark } from './answer.ts';
import { factsNamed } from './facts.ts';
import type { SearchRequest } from './request.ts';

/** A line of a record with its words. */
interface Line {
  text: string;
  words: Word[];
  folded: string[];
  isHeading: boolean;
}

/** Words of the query in a line. */
interface WordMatch {
  label: Label;
  as: string;
  line: number;
  at: number;
  length: number;
}

/** Reads the records of hits of a request again and verifies that each has words for which it is a hit. */
export function loadHits(
  hits: readonly Hit[],
  request: SearchRequest,
  index: RecordIndex,
): Promise<LoadedHit[]> {
  const { clauses } = parseQuery(request.query, index.lexicon);
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const smallWords = new Set(foldedWords(request.query).filter((word) => queryStopWords.has(word)));
  return Promise.all(
    hits.map((hit) => loadHit(hit, hit.label === 'id' ? [] : wanted, smallWords, index)),
  );
}

async function loadHit(
  hit: Hit,
  clauses: readonly Clause[],
  smallWords: ReadonlySet<string>,
  index: RecordIndex,
): Promise<LoadedHit> {
  const place = index.placeOf(hit.id);
  const stored = await index.stored(place);
  const isTwoSentences = clauses.some(
    (clause) => clause.quoted && isAcross(wordsOfPhrase(clause), stored),
  );
  const record = isTwoSentences ? withNext(stored) : stored;
  const lines = linesOf(record, hit.kind);
  const matches = await Promise.all(
    clauses.map(async (clause) => {
      const { best, matches: wordMatches } = matchesOfClause(clause, lines);
      return {
        asked: clause.text,
        wordMatches,
        as: best ?? (await factOf(clause, place, record, index)),
      };
    }),
  );
  const words = matches.flatMap(({ asked, as }) =>
    as ? { asked, label: as.label, as: as.as } : [],
  );
  // Then the index is not the one that was searched.
  if (clauses.length > 0 && words.length === 0) {
    throw new SearchError('index', `${hit.id} has other words`);
  }
  const { meeting, passage, address } = record;
  return {
    ...hit,
    record,
    page: meeting && passage !== undefined ? passagePageAddress(meeting.id, passage) : address,
    words,
    missing: matches.filter(({ as }) => !as).map(({ asked }) => asked),
    marks: lines.map((line, at) => {
      const inLine = matches.flatMap(({ wordMatches }) =>
        wordMatches.filter((one) => one.line === at),
      );
      return marksIn(line, inLine, smallWords);
    }),
  };
}

function linesOf(stored: StoredRecord, kind: RecordKind): Line[] {
  const headings = stored.headings.map(({ heading }) => heading);
  const lineOf = (isHeading: boolean) => (text: string) => {
    const words = wordsOf(text);
    return { text, words, folded: words.map(({ word }) => word), isHeading };
  };
  return [...searchedLines(stored, kind).map(lineOf(false)), ...headings.map(lineOf(true))];
}

/** Where lines have a clause, and the strongest way; another name only if its own words are missing. */
function matchesOfClause({ parts, alternatives }: Clause, lines: readonly Line[]) {
  const ofParts = parts.map((rows) => matchesOf(rows, lines));
  const alternativeMatches = matchesOf(alternatives, lines);
  const isWhole = ofParts.every(([match]) => match);
  const strongest = ofParts.flatMap(([match]) => match ?? []).sort(byRank);
  const [best] = [...(isWhole ? strongest.slice(-1) : []), ...alternativeMatches].sort(byRank);
  return { best, matches: [...ofParts.flat(), ...(isWhole ? [] : alternativeMatches)] };
}

const byRank = (one: WordMatch, other: WordMatch) =>
  labels.indexOf(one.label) - labels.indexOf(other.label);

/** Where lines have one of the rows, strongest first. */
function matchesOf(rows: readonly WordRow[], lines: readonly Line[]): WordMatch[] {
  const matches = rows.flatMap(({ label, slots, name }) =>
    lines.flatMap((line, number) =>
      line.folded.flatMap((_, at): WordMatch[] => {
        const isRow = slots.every((slot, next) => slot.includes(line.folded[at + next] ?? ''));
        if (!isRow) return [];
        const end = line.words[at + slots.length - 1]?.end;
        const as = name ?? line.text.slice(line.words[at]?.start, end);
        const length = slots.length;
        return [{ label: line.isHeading ? 'heading' : label, as, line: number, at, length }];
      }),
    ),
  );
  return matches.sort(byRank);
}

/** The fact of its meeting by which a record has a clause. */
async function factOf(
  { facts }: Clause,
  record: number,
  { meeting }: StoredRecord,
  index: RecordIndex,
): Promise<{ label: 'fact'; as: string } | undefined> {
  const named = await Promise.all(facts.map((words) => factsNamed(words, index)));
  for (const { filter, value, text, name } of named.flat()) {
    if (!(await index.withFilter(filter, value)).has(record)) continue;
    const isInferred = meeting?.inferred?.includes(name);
    return { label: 'fact', as: isInferred ? `${text}, inferred` : text };
  }
  return undefined;
}

/** Both sentences of a phrase as one record: “Item 7.1 and 7.2”. */
function withNext(stored: StoredRecord): StoredRecord {
  const { name, lines, next } = stored;
  if (!next) return stored;
  const joinedName = `${name} and ${next.name.replace(/^(Item |Preamble, )/, '')}`;
  const sentence = lines.join();
  return { ...stored, name: joinedName, lines: [sentence + spaceAfter(sentence) + next.line] };
}

/** Neighbouring matches, and those with only small words of the query between them, as one mark. */
function marksIn(
  line: Line,
  matches: readonly WordMatch[],
  smallWords: ReadonlySet<string>,
): Mark[] {
  const marked = new Set(
    matches.flatMap(({ at, length }) => Array.from({ length }, (_, more) => at + more)),
  );
  const marks: Mark[] = [];
  for (const at of [...marked].sort((one, other) => one - other)) {
    const { start = 0, end = 0 } = line.words[at] ?? {};
    const previous = marks.at(-1);
    const gap = line.text.slice(previous?.end, start);
    const isSmall =
      /^[\s\p{L}\p{Pd}.'’]*$/u.test(gap) && foldedWords(gap).every((word) => smallWords.has(word));
    if (previous && isSmall) previous.end = end;
    else marks.push({ start, end });
  }
  return marks;
}
