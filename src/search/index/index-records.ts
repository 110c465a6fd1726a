import { indexContent, type Row } from './index-content.ts';
import { lineBreakKey, longNameKey } from './index-key.ts';
import { knownRows, printedRows } from './known-rows.ts';
import type { SearchDocument } from './search-document.ts';

/** What Pagefind finds: a meeting with all its documents, in the order of their numbers. */
export interface IndexRecord {
  documents: SearchDocument[];
  /** The keys of the documents, one after the other. */
  content: string;
}

/**
 * How many stretches of keys each document fills, by its kind, then by its record, one sign a document. Kind after
 * kind and record after record, that is also the order of the documents’ numbers.
 */
export type RecordLayout = string[][];

/**
 * The records of the index. One a meeting, not one a document: what Pagefind loads first grows with
 * the number of records. The layout says which document a position in a record belongs to. Throws
 * where documents are not in the order that it can state.
 */
export function indexRecords(
  documents: readonly SearchDocument[],
  longNames: readonly string[],
): { records: IndexRecord[]; layout: RecordLayout } {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  const names = Map.groupBy(longNames, firstWord);
  const layout: RecordLayout = kinds.map(() => []);
  const numbered = byMeeting(documents);
  const records = numbered.map((ofMeeting) => {
    const keys = ofMeeting.map(({ document }) => keysOf(document, names));
    for (const [at, kind] of kinds.entries()) {
      const lengths = keys.filter((_, index) => ofMeeting[index]?.document.kind === kind);
      layout[at]?.push(lengths.map(({ length }) => signOf(length / stretch)).join(''));
    }
    return {
      documents: ofMeeting.map(({ document }) => document),
      content: keys.map((ofDocument) => ofDocument.join(' ')).join(' '),
    };
  });
  const numbers = recordDocuments(layout).map((record) => record.map(({ number }) => number));
  const stated = numbered.map((record) => record.map(({ number }) => number));
  if (JSON.stringify(numbers) !== JSON.stringify(stated)) {
    throw new Error('Documents must be in the order of their kinds, then of their meetings');
  }
  return { records, layout };
}

/** A document fills whole stretches of so many keys, so that where the next begins takes few bytes to say. */
const stretch = 8;

/** The keys of a document: its words, then the long names that it has, and breaks up to the end of its last stretch. */
function keysOf(document: SearchDocument, names: ReadonlyMap<string, readonly string[]>): string[] {
  const keys = [
    ...indexContent(document, knownRows(document)),
    ...printedRows(document).flatMap((row) => namesIn(row, names)),
  ];
  const breaks = Math.ceil(keys.length / stretch) * stretch - keys.length;
  return [...keys, ...Array.from({ length: breaks }, () => lineBreakKey)];
}

/** The keys of the long names in printed words, and a break. `names` are by their first word. */
function namesIn({ field, words }: Row, names: ReadonlyMap<string, readonly string[]>): string[] {
  const begun = new Set(words.flatMap((word) => names.get(word) ?? []));
  const text = begun.size > 0 ? ` ${words.join(' ')} ` : '';
  const found = [...begun].filter((name) => text.includes(` ${name} `));
  return [...found.map((name) => longNameKey(name, field)), lineBreakKey];
}

function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}

function signOf(stretches: number): string {
  return String.fromCharCode(zero + stretches);
}

/** A document within its record: its number, and the position of its first key. */
export interface RecordDocument {
  number: number;
  start: number;
}

/** The documents of every record, in order. */
export function recordDocuments(layout: RecordLayout): RecordDocument[][] {
  const records = (layout[0] ?? []).map(() => ({ documents: [] as RecordDocument[], length: 0 }));
  let number = 0;
  for (const kind of layout) {
    for (const [at, lengths] of kind.entries()) {
      const record = records[at];
      if (!record) throw new Error('The layout has a record too many');
      for (let sign = 0; sign < lengths.length; sign++) {
        record.documents.push({ number: number++, start: record.length });
        record.length += (lengths.charCodeAt(sign) - zero) * stretch;
      }
    }
  }
  return records.map(({ documents }) => documents);
}

/** The sign of no keys; those after it print, and JSON writes nearly all as they are. */
const zero = 35;

function byMeeting(
  documents: readonly SearchDocument[],
): { document: SearchDocument; number: number }[][] {
  const numbered = documents.map((document, number) => ({ document, number }));
  return [...Map.groupBy(numbered, ({ document }) => document.meeting.id).values()];
}
