import { formatDay } from '../../meeting/in-words.ts';
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
export type CatalogTopic = [topic: number, count: number, first?: number];

/** The sign of the first verb; a space stands behind each passage. */
export const firstSign = 35;

/** What makes topics of several meetings one: the words of their headings. */
export function topicValue(heading: string): string {
  return foldedWords(heading).join('-');
}

/** What a facet has of a document: the value that addresses name, and its name for readers. */
export interface FacetValue {
  value: string;
  name: string;
  /** Another value that addresses may name it by: a topic’s id. */
  alias?: string | undefined;
}

/** What of a document stands in the catalog: by these it can be filtered, counted and ordered. */
export interface DocumentFacets {
  /** Its meeting’s place among all, newest first, and its day. */
  ordinal: number;
  day: string;
  year: FacetValue[];
  meeting: FacetValue[];
  /** Who met. */
  person: FacetValue[];
  /** Topics it stands under; none for a frame. */
  topic: FacetValue[];
  /** The ministers’ verbs in its words; none for a frame. */
  verb: FacetValue[];
}

/** The facets of every document of a catalog, by its number. */
export function documentFacets(catalog: Catalog): DocumentFacets[] {
  const topics = catalog.topics.map(([name, alias]) => ({ value: topicValue(name), name, alias }));
  const people = catalog.people.map(named);
  const verbs = catalog.verbs.map(named);
  const passages: DocumentFacets[] = [];
  const frames: DocumentFacets[] = [];
  for (const [ordinal, [id, title, who, signs, ranges]] of catalog.meetings.entries()) {
    const day = id.slice(0, 10);
    const meeting = {
      ordinal,
      day,
      year: [named(day.slice(0, 4))],
      meeting: [{ value: id, name: `${formatDay(day)}, ${catalog.titles[title] ?? ''}` }],
      person: who.flatMap((person) => people[person] ?? []),
    };
    const found = signs
      .split(' ')
      .slice(0, -1)
      .map((of): DocumentFacets => ({
        ...meeting,
        topic: [],
        verb: Array.from(of, (sign) => verbs[sign.charCodeAt(0) - firstSign] ?? []).flat(),
      }));
    let end = 0;
    for (const [number, length, first = end] of ranges) {
      const topic = topics[number];
      if (topic) for (const facets of found.slice(first, first + length)) facets.topic.push(topic);
      end = first + length;
    }
    passages.push(...found);
    frames.push({ ...meeting, topic: [], verb: [] });
  }
  return [...passages, ...frames];
}

function named(value: string): FacetValue {
  return { value, name: value };
}
