import { passagePageAddress } from '../../meeting/addresses.ts';
import { isRowAt } from '../index/row.ts';
import { type RecordKind, searchedLines, type StoredRecord } from '../index/stored-record.ts';
import { type Clause, type Label, labels, type WordRow } from '../query/clause.ts';
import { parseQuery } from '../query/parse-query.ts';
import { foldedWords } from '../text/words.ts';
import type { Hit } from './answer.ts';
import { factFilters } from './fact-filters.ts';
import type { LoadedHit, Mark } from './loaded-hit.ts';
import { type Line, lineOf, marksIn } from './marks.ts';
import type { RecordIndex } from './record-index.ts';
import type { SearchRequest } from './request.ts';

/** How a record has a clause. */
interface Held {
  asked: string;
  label: Label;
  as: string;
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
  const stored = await index.stored(record);
  if (hit.label === 'id') {
    const words: Held[] = [{ asked: request.query.trim(), label: 'id', as: stored.name }];
    return loaded(
      hit,
      stored,
      words,
      [],
      linesOf(stored, hit.kind).map(() => []),
    );
  }
  const { clauses } = parseQuery(request.query, index.lexicon);
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const crossing = wanted.find((clause) => clause.quoted && isAcross(clause, stored));
  const shown = crossing ? withNext(stored) : stored;
  const lines = linesOf(shown, hit.kind);
  const how = await Promise.all(
    wanted.map((clause) => howHeld(clause, lines, shown, record, index)),
  );
  const held = how.filter((one) => one !== undefined);
  const missing = wanted.filter((_, at) => how[at] === undefined).map(({ text }) => text);
  if (wanted.length > 0 && held.length === 0) return undefined;
  const marks = marksIn(lines, wanted, request.query);
  return loaded(hit, shown, held, missing, marks);
}

function loaded(
  hit: Hit,
  record: StoredRecord,
  words: Held[],
  missing: string[],
  marks: Mark[][],
): LoadedHit {
  const { meeting, passage, address } = record;
  const page = meeting && passage !== undefined ? passagePageAddress(meeting.id, passage) : address;
  return { ...hit, record, page, words, missing, marks };
}

function linesOf(stored: StoredRecord, kind: RecordKind): Line[] {
  return [
    ...searchedLines(stored, kind).map((text) => lineOf(text)),
    ...stored.headings.map(({ heading }) => lineOf(heading, true)),
  ];
}

/** The strongest way in which a record has a clause; undefined if it does not. */
async function howHeld(
  { parts, alternatives, facts, text }: Clause,
  lines: readonly Line[],
  stored: StoredRecord,
  record: number,
  index: RecordIndex,
): Promise<Held | undefined> {
  const byParts = parts.flatMap((rows) => strongest(rows, lines, stored) ?? []);
  const isWhole = byParts.length === parts.length;
  const weakest = isWhole
    ? byParts.sort((one, other) => rankOf(other) - rankOf(one))[0]
    : undefined;
  const alternative = strongest(alternatives, lines, stored);
  const [best] = [weakest, alternative]
    .filter((way) => way !== undefined)
    .sort((one, other) => rankOf(one) - rankOf(other));
  if (best) return { asked: text, ...best };
  for (const { filter, value, fact } of await factFilters(facts, index)) {
    if (!(await index.filtered(filter, value)).has(record)) continue;
    const { inferred = [] } = stored.meeting ?? {};
    const isInferred = inferred.includes(filter === 'place' ? 'place' : filter === 'person' ? 'people' : 'held'); // prettier-ignore
    return { asked: text, label: 'fact', as: isInferred ? `${fact}, inferred` : fact };
  }
  return undefined;
}

type Way = Omit<Held, 'asked'>;

function rankOf({ label }: Way): number {
  return labels.indexOf(label);
}

function strongest(
  rows: readonly WordRow[],
  lines: readonly Line[],
  stored: StoredRecord,
): Way | undefined {
  const ways = rows.flatMap((row): Way[] => {
    const matches = lines.flatMap((line) => {
      const at = line.folded.findIndex((_, start) => isRowAt(row.slots, line.folded, start));
      if (at < 0) return [];
      const end = line.words[at + row.slots.length - 1]?.end;
      const as = row.name ?? line.text.slice(line.words[at]?.start, end);
      return [{ label: line.isHeading ? ('heading' as const) : row.label, as }];
    });
    const facts = (stored.facts ?? [])
      .filter(({ words }) => words.some((_, start) => isRowAt(row.slots, words, start)))
      .map(({ fact, inferred }) => (inferred ? `${fact}, inferred` : fact));
    const isOfFacts = row.label === 'fact' || row.label === 'exact';
    const fact: Way[] = isOfFacts && facts.length > 0 ? [{ label: 'fact', as: [...new Set(facts)].join('; ') }] : []; // prettier-ignore
    return [...matches, ...fact];
  });
  return ways.sort((one, other) => rankOf(one) - rankOf(other))[0];
}

/** Whether a phrase begins in a record and goes on in the next sentence. */
function isAcross({ parts }: Clause, { lines, next }: StoredRecord): boolean {
  const row = ` ${parts.flat().flatMap(({ slots }) => slots.flat()).join(' ')} `; // prettier-ignore
  const has = (text: string) => ` ${foldedWords(text).join(' ')} `.includes(row);
  return next !== undefined && !has(lines.join('\n')) && has(`${lines.join(' ')} ${next.line}`);
}

/** Both sentences of a phrase as one record: “Item 7.1 and 7.2”. */
function withNext(stored: StoredRecord): StoredRecord {
  const { name, lines, next } = stored;
  if (!next) return stored;
  const both = `${name} and ${next.name.replace(/^(Item |Preamble, )/, '')}`;
  return { ...stored, name: both, lines: [`${lines.join(' ')} ${next.line}`] };
}
