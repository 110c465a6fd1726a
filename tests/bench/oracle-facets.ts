import type { FacetName } from '../../src/search/answer/search-request.ts';
import { verbs } from '../../src/meeting/verbs.ts';
import { plainWords, type SearchDocument } from './search-documents.ts';

/**
 * What a document has of each facet, read from its address and its words. Which verbs are counted is
 * the site's to say, and asked of it.
 */
export const valuesOf: Record<FacetName, (document: SearchDocument) => string[]> = {
  year: ({ address }) => [meetingOf(address).slice(0, 4)],
  meeting: ({ address }) => [meetingOf(address)],
  topic: ({ address, headings }) => (headings.length > 0 ? [topicOf(address)] : []),
  verb: ({ lines }) => verbs.filter((verb) => lines.some((line) => has(line, verb))),
};

/** How many documents have each value. */
export function countsOf(facet: FacetName, documents: readonly SearchDocument[]) {
  const counts = new Map<string, number>();
  for (const value of documents.flatMap(valuesOf[facet])) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function meetingOf(address: string): string {
  return address.split('/')[2] ?? '';
}

function topicOf(address: string): string {
  return address.replace(/^.*#|-\d+$/g, '');
}

function has(line: readonly string[], words: string): boolean {
  return ` ${line.join(' ')} `.includes(` ${plainWords(words).join(' ')} `);
}
