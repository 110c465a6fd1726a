import type { Meeting, Passage, Topic } from './meeting.ts';
import { oncePer } from './once-per.ts';

/** A passage with where it stands. */
export interface PassageInContext {
  meeting: Meeting;
  passage: Passage;
  /** Topics it stands under, outermost first; empty in a preamble or a text without headings. */
  topics: Topic[];
}

/** Every passage of a meeting with its topics, in the order of the text. */
export const passagesOf = oncePer((meeting: Meeting): readonly PassageInContext[] => {
  const under = (topics: Topic[], topic: Topic): PassageInContext[] => {
    const trail = [...topics, topic];
    return [
      ...topic.items.map((passage) => ({ meeting, passage, topics: trail })),
      ...topic.topics.flatMap((child) => under(trail, child)),
    ];
  };
  return [
    ...meeting.preamble.map((passage) => ({ meeting, passage, topics: [] })),
    ...meeting.topics.flatMap((topic) => under([], topic)),
  ];
});

/** Every topic of a meeting, nested ones after the one they stand in. */
export function topicsOf({ topics }: Pick<Meeting | Topic, 'topics'>): Topic[] {
  return topics.flatMap((topic) => [topic, ...topicsOf(topic)]);
}

/** Everything in a meeting that has an id, by that id. */
export function idsOf(meeting: Meeting): Map<string, Passage | Topic> {
  const parts = [...topicsOf(meeting), ...passagesOf(meeting).map(({ passage }) => passage)];
  return new Map(parts.map((part) => [part.id, part]));
}
