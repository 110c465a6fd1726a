import type { Meeting, Topic } from '../../meeting/meeting.ts';
import { withoutOwnNumber } from '../../meeting/parse/heading.ts';
import { passagesOf } from '../../meeting/passages.ts';
import { verbsOf } from '../../meeting/verbs.ts';
import { foldedWords } from '../text/words.ts';

/**
 * The corpus as facets count by it. Documents are told by their number: the passages of the meetings
 * in a row, then a frame for each. What meetings share stands once and is told by its index here.
 */
export interface Catalog {
  titles: string[];
  people: string[];
  /** The ministers’ verbs as printed. */
  verbs: string[];
  /** Headings without printed numbers; an id where it is not the heading’s words. */
  topics: [heading: string, id?: string][];
  meetings: CatalogMeeting[];
}

/** `verbs`: for each passage a sign for each verb of it, then a space. */
type CatalogMeeting = [
  id: string,
  title: number,
  people: number[],
  verbs: string,
  topics: CatalogTopic[],
];

/** `first` is the first of its passages within the meeting, where the topic before ends elsewhere. */
type CatalogTopic = [topic: number, count: number, first?: number];

/** The sign of the first verb; a space stands behind each passage. */
export const firstSign = 35;

/** The catalog of meetings, whose documents are numbered as `searchDocuments` gives them. */
export function catalogOf(meetings: readonly Meeting[]): Catalog {
  const passages = meetings.map(passagesOf);
  const titles = unique(meetings.map(({ title }) => title));
  const people = unique(meetings.flatMap((meeting) => meeting.people ?? []));
  const texts = passages.map((of) => of.map(({ passage }) => verbsOf(passage.text)));
  const verbs = unique(texts.flat(2)).sort();
  const topics = topicsIn(passages.flat().flatMap((passage) => passage.topics));
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
        topics,
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

/** What makes topics of several meetings one: the words of their headings. */
export function topicValue(heading: string): string {
  return foldedWords(heading).join('-');
}

/** `passages`: the topics that each stands under; `keys`: those of all topics. */
function topicRanges(passages: readonly Topic[][], keys: readonly string[]): CatalogTopic[] {
  const ranges = new Map<number, { first: number; count: number }>();
  for (const [at, topics] of passages.entries()) {
    for (const topic of topics) {
      const number = keys.indexOf(keyOf(topic));
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
