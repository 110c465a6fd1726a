import { sentenceSpace } from './languages.ts';
import type { Meeting, Passage, Topic } from './meeting.ts';
import { memoizeByObject } from './memoize.ts';

/** A passage with where it stands. */
export interface PassageInContext {
  meeting: Meeting;
  passage: Passage;
  /** Topics it stands under, outermost first; empty in a preamble or a text without headings. */
  topics: Topic[];
}

/**
 * What is made of each passage, with the topics it is in, outermost first, and of each heading, with
 * its depth from 1, in the order of the text.
 */
export function mapText<Part>(
  { preamble, topics }: Pick<Meeting, 'preamble' | 'topics'>,
  ofPassage: (passage: Passage, topics: Topic[]) => Part | Part[],
  ofHeading: (topic: Topic, depth: number) => Part | Part[],
): Part[] {
  const partsOf = (passages: Passage[], nested: Topic[], outer: Topic[]): Part[] => [
    ...passages.flatMap((passage) => ofPassage(passage, outer)),
    ...nested.flatMap((topic) => [
      ...([ofHeading(topic, outer.length + 1)].flat() as Part[]),
      ...partsOf(topic.items, topic.topics, [...outer, topic]),
    ]),
  ];
  return partsOf(preamble, topics, []);
}

/** Every passage of a meeting with its topics, in the order of the text. */
export const passagesOf = memoizeByObject((meeting: Meeting): readonly PassageInContext[] =>
  mapText<PassageInContext>(
    meeting,
    (passage, topics) => ({ meeting, passage, topics }),
    () => [],
  ),
);

/** The passages that introduce a point, outermost first; none for a sentence. */
export function leadInsOf({ leadIn }: Passage): Passage[] {
  return leadIn ? [...leadInsOf(leadIn), leadIn] : [];
}

/** A passage as it is quoted alone: a point after its lead-ins, with “…” for what is left out. */
export function quotedText(meeting: Meeting, passage: Passage): string {
  const leadIn = quotedLeadIn(meeting, passage);
  return [leadIn ?? [], passage.text].flat().join(sentenceSpace(meeting));
}

/** What a point is quoted after: “They agreed to:”, of a later point “They agreed to: …”. */
export function quotedLeadIn(meeting: Meeting, { leadIn, ...point }: Passage): string | undefined {
  if (!leadIn) return undefined;
  const passages = passagesOf(meeting);
  const at = passages.findIndex(({ passage }) => passage.id === leadIn.id);
  const isFirst = passages[at + 1]?.passage.id === point.id;
  return `${quotedText(meeting, leadIn)}${isFirst ? '' : `${sentenceSpace(meeting)}…`}`;
}

/** Every topic of a meeting, nested ones after the one they stand in. */
export function topicsOf({ topics }: Pick<Meeting | Topic, 'topics'>): Topic[] {
  return topics.flatMap((topic) => [topic, ...topicsOf(topic)]);
}

/** Everything in a meeting that has an id, by that id. */
export function idsOf(meeting: Meeting): Map<string, Passage | Topic> {
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  return new Map([...topicsOf(meeting), ...passages].map((part) => [part.id, part]));
}
