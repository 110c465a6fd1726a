import { indexContent, stretch } from './index-content.ts';
import type { SearchDocument } from './search-document.ts';

/** What Pagefind finds: a meeting with all its documents, in the order of their numbers. */
export interface IndexRecord {
  documents: SearchDocument[];
  /** The keys of the documents, one after the other. */
  content: string;
}

/**
 * The records of the index. One a meeting, not one a document: what Pagefind loads first grows with
 * the number of records. `RecordLayout` says which document a position in a record belongs to.
 */
export function indexRecords(
  documents: readonly SearchDocument[],
  longNames: readonly string[],
): IndexRecord[] {
  return byMeeting(documents).map((ofMeeting) => ({
    documents: ofMeeting.map(({ document }) => document),
    content: ofMeeting.flatMap(({ document }) => indexContent(document, longNames)).join(' '),
  }));
}

/**
 * How many stretches of keys each document fills, by its kind, then by its record, one sign a document. Kind after
 * kind and record after record, that is also the order of the documents’ numbers.
 */
export type RecordLayout = string[][];

/** The layout of `indexRecords`. Throws where documents are not in the order that it can state. */
export function recordLayout(
  documents: readonly SearchDocument[],
  longNames: readonly string[],
): RecordLayout {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  const records = byMeeting(documents);
  const layout = kinds.map((kind) =>
    records.map((record) =>
      record
        .filter(({ document }) => document.kind === kind)
        .map(({ document }) => indexContent(document, longNames).length / stretch)
        .map((length) => String.fromCharCode(zero + length))
        .join(''),
    ),
  );
  const numbers = recordDocuments(layout).map((record) => record.map(({ number }) => number));
  const stated = records.map((record) => record.map(({ number }) => number));
  if (JSON.stringify(numbers) !== JSON.stringify(stated)) {
    throw new Error('Documents must be in the order of their kinds, then of their meetings');
  }
  return layout;
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
