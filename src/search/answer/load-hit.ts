import { passagePageAddress } from '../../meeting/addresses.ts';
import { isRowAt } from '../index/row.ts';
import { type RecordKind, searchedLines, type StoredRecord } from '../index/stored-record.ts';
import { type Clause, type Label, labels, type WordRow } from '../query/clause.ts';
import { type ParsedQuery, parseQuery } from '../query/parse-query.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import type { Hit } from './answer.ts';
import { factFilters } from './fact-filters.ts';
import type { LoadedHit, Mark } from './loaded-hit.ts';
import type { RecordIndex } from './record-index.ts';
import type { SearchRequest } from './request.ts';

/** A line of a record, or a fact of its meeting, with its words. */
interface Line {
  text: string;
  words: Word[];
  folded: string[];
  label?: 'heading' | 'fact';
}

/** A place in a line that has words of the query. */
interface Place {
  label: Label;
  as: string;
  line: number;
  at: number;
  length: number;
}

/**
 * Reads a record again and verifies that it has the words for which it is a hit. Returns undefined if
 * it does not: then the index is not the one that was searched.
 */
export async function loadHit(
  hit: Hit,
  record: number,
  request: SearchRequest,
  index: RecordIndex,
): Promise<LoadedHit | undefined> {
  const { clauses } = parsedOnce(request.query, index);
  const wanted = hit.label === 'id' ? [] : clauses.filter(({ excluded }) => !excluded);
  const stored = await index.stored(record);
  const displayedRecord = wanted.some((clause) => isAcross(clause, stored))
    ? withNext(stored)
    : stored;
  const lines = linesOf(displayedRecord, hit.kind);
  const matches = await Promise.all(
    wanted.map(async (clause) => {
      const { best, places } = placesOfClause(clause, lines);
      const as = best ?? (await factOf(clause, record, displayedRecord, index));
      return { asked: clause.text, places, ...(as && { label: as.label, as: as.as }) };
    }),
  );
  const words = matches.flatMap(({ asked, label, as }) =>
    label && as !== undefined ? { asked, label, as } : [],
  );
  if (wanted.length > 0 && words.length === 0) return undefined;
  const { meeting, passage, address } = displayedRecord;
  const smallWords = new Set(foldedWords(request.query).filter((word) => queryStopWords.has(word)));
  const places = matches.flatMap((match) => match.places);
  return {
    ...hit,
    record: displayedRecord,
    page: meeting && passage !== undefined ? passagePageAddress(meeting.id, passage) : address,
    words:
      hit.label === 'id'
        ? [{ asked: request.query.trim(), label: 'id', as: displayedRecord.name }]
        : words,
    missing: matches.filter(({ label }) => !label).map(({ asked }) => asked),
    marks: lines
      .filter(({ label }) => label !== 'fact')
      .map((line, at) =>
        marksIn(
          line,
          places.filter((place) => place.line === at),
          smallWords,
        ),
      ),
  };
}

/** The last query parsed with each index: a download loads hundreds of hits of one query. */
const lastParsed = new WeakMap<RecordIndex, { query: string; parsed: ParsedQuery }>();

function parsedOnce(query: string, index: RecordIndex): ParsedQuery {
  const cached = lastParsed.get(index);
  if (cached?.query === query) return cached.parsed;
  const parsed = parseQuery(query, index.lexicon);
  lastParsed.set(index, { query, parsed });
  return parsed;
}

function linesOf(stored: StoredRecord, kind: RecordKind): Line[] {
  const lineOf = (text: string, label?: 'heading'): Line => {
    const words = wordsOf(text);
    return { text, words, folded: words.map(({ word }) => word), ...(label && { label }) };
  };
  return [
    ...searchedLines(stored, kind).map((text) => lineOf(text)),
    ...stored.headings.map(({ heading }) => lineOf(heading, 'heading')),
    ...(stored.facts ?? []).map(({ fact, words, inferred }): Line => {
      return {
        text: inferred ? `${fact}, inferred` : fact,
        words: [],
        folded: words,
        label: 'fact',
      };
    }),
  ];
}

/** Where lines have a clause, and the strongest way; another name only if its own words are missing. */
function placesOfClause({ parts, alternatives }: Clause, lines: readonly Line[]) {
  const ofParts = parts.map((rows) => placesOf(rows, lines));
  const alternativePlaces = placesOf(alternatives, lines);
  const isWhole = ofParts.every(([place]) => place);
  const weakest = isWhole
    ? ofParts
        .flatMap(([place]) => place ?? [])
        .sort(byRank)
        .at(-1)
    : undefined;
  const [best] = [weakest, alternativePlaces[0]]
    .filter((place) => place !== undefined)
    .sort(byRank);
  return { best, places: [...ofParts.flat(), ...(isWhole ? [] : alternativePlaces)] };
}

const byRank = (one: Place, other: Place) =>
  labels.indexOf(one.label) - labels.indexOf(other.label);

/** Where lines have one of the rows, strongest first. */
function placesOf(rows: readonly WordRow[], lines: readonly Line[]): Place[] {
  const places = rows.flatMap(({ label, slots, name }) =>
    lines.flatMap((line, number) =>
      line.folded.flatMap((_, at): Place[] => {
        if (!isRowAt(slots, line.folded, at)) return [];
        const end = line.words[at + slots.length - 1]?.end;
        const as =
          line.label === 'fact' ? line.text : (name ?? line.text.slice(line.words[at]?.start, end));
        return [{ label: line.label ?? label, as, line: number, at, length: slots.length }];
      }),
    ),
  );
  return places.sort(byRank);
}

/** The fact of its meeting by which a record has a clause. */
async function factOf(
  { facts }: Clause,
  record: number,
  { meeting }: StoredRecord,
  index: RecordIndex,
): Promise<{ label: 'fact'; as: string } | undefined> {
  for (const { filter, value, fact, name } of await factFilters(facts, index)) {
    if (!(await index.filtered(filter, value)).has(record)) continue;
    const isInferred = meeting?.inferred?.includes(name);
    return { label: 'fact', as: isInferred ? `${fact}, inferred` : fact };
  }
  return undefined;
}

/** Whether a phrase begins in a record and goes on in the next sentence. */
function isAcross({ parts, quoted }: Clause, { lines, next }: StoredRecord): boolean {
  if (!quoted || !next) return false;
  const row = ` ${parts
    .flat()
    .flatMap(({ slots }) => slots.flat())
    .join(' ')} `;
  const has = (text: string) => ` ${foldedWords(text).join(' ')} `.includes(row);
  return !has(lines.join('\n')) && has(`${lines.join(' ')} ${next.line}`);
}

/** Both sentences of a phrase as one record: “Item 7.1 and 7.2”. */
function withNext(stored: StoredRecord): StoredRecord {
  const { name, lines, next } = stored;
  if (!next) return stored;
  const joinedName = `${name} and ${next.name.replace(/^(Item |Preamble, )/, '')}`;
  return { ...stored, name: joinedName, lines: [`${lines.join(' ')} ${next.line}`] };
}

/** Neighbouring places, and those with only small words of the query between them, as one mark. */
function marksIn(line: Line, places: readonly Place[], smallWords: ReadonlySet<string>): Mark[] {
  const marked = new Set(
    places.flatMap(({ at, length }) => Array.from({ length }, (_, more) => at + more)),
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
