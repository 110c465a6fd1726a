import { verbsOf } from '../../src/meeting/verbs.ts';
import type { FacetName } from '../../src/search/answer/search-request.ts';
import type { SearchDocument } from './search-documents.ts';

/**
 * What a document has of each facet, read from its address and its words. Which words are the
 * ministers’ verbs is the site's to say, and asked of it.
 */
export const valuesOf: Record<FacetName, (document: SearchDocument) => string[]> = {
  year: ({ address }) => [meetingOf(address).slice(0, 4)],
  meeting: ({ address }) => [meetingOf(address)],
  person: ({ people }) => people,
  topic: ({ headings }) => headings.map(topicOf),
  verb: ({ printed }) => [...new Set(verbsOf(printed))],
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

/** Topics are one where their words are, whatever number is printed before these. */
function topicOf([first = '', ...rest]: readonly string[]): string {
  return (/^\d+$/.test(first) ? rest : [first, ...rest]).join('-');
}
