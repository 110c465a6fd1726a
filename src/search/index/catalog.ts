import type { Meeting, Topic } from '../../meeting/meeting.ts';
import { withoutOwnNumber } from '../../meeting/parse/heading.ts';
import { passagesOf } from '../../meeting/passages.ts';
import { verbsIn } from '../../meeting/verbs.ts';
import { type Catalog, type CatalogTopic, firstSign, topicValue } from './document-facets.ts';

/** The catalog of meetings, whose documents are numbered as `searchDocuments` gives them. */
export function catalogOf(meetings: readonly Meeting[]): Catalog {
  const passages = meetings.map(passagesOf);
  const titles = unique(meetings.map(({ title }) => title));
  const people = unique(meetings.flatMap((meeting) => meeting.people ?? []));
  const texts = passages.map((of) => of.map(({ passage }) => verbsIn(passage)));
  const verbs = unique(texts.flat(2)).sort();
  const topics = topicsIn(passages.flat().flatMap((passage) => passage.topics));
  const numbers = new Map(topics.map((topic, number) => [topic, number]));
  return {
    titles,
    people,
    verbs,
    topics: topics.map((topic) => topic.split('\t') as [string, string?]),
    meetings: meetings.map((meeting, at) => [
      meeting.id,
      titles.indexOf(meeting.title),
      (meeting.people ?? []).map((person) => people.indexOf(person)),
      (texts[at] ?? [])
        .map((of) => `${of.map((verb) => signOf(verbs.indexOf(verb))).join('')} `)
        .join(''),
      topicRanges(
        (passages[at] ?? []).map((passage) => passage.topics),
        numbers,
      ),
    ]),
  };
}

function signOf(verb: number): string {
  return String.fromCharCode(firstSign + verb);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Sorted, so that neighbours are alike and pack well. */
function topicsIn(topics: readonly Topic[]): string[] {
  return unique(topics.map(keyOf)).sort();
}

function keyOf({ heading, official, id }: Topic): string {
  const words = official ? withoutOwnNumber(heading) : heading;
  return id === topicValue(words) ? words : `${words}\t${id}`;
}

/** `passages`: the topics that each stands under; `numbers`: those of all topics, by their key. */
function topicRanges(
  passages: readonly Topic[][],
  numbers: ReadonlyMap<string, number>,
): CatalogTopic[] {
  const ranges = new Map<number, { first: number; count: number }>();
  for (const [at, topics] of passages.entries()) {
    for (const topic of topics) {
      const number = numbers.get(keyOf(topic)) ?? -1;
      const range = ranges.get(number) ?? { first: at, count: 0 };
      range.count++;
      ranges.set(number, range);
    }
  }
  let end = 0;
  return [...ranges].map(([number, { first, count }]): CatalogTopic => {
    const follows = first === end;
    end = first + count;
    return follows ? [number, count] : [number, count, first];
  });
}
