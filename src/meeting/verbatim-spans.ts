import type { Meeting, Passage, Topic } from './meeting.ts';
import { joinWords } from './words.ts';

/** A part of the official words: a line of the frame, an official heading or number, or a passage. */
export type Span =
  | { kind: 'frame'; words: string; index: number }
  | { kind: 'heading'; words: string; topic: Topic }
  | { kind: 'passage'; words: string; passage: Passage; topic: Topic | undefined };

/** The official words of a meeting in the order of its source, which they are meant to equal. */
export function verbatimSpans({ frame, preamble, topics }: Meeting): Span[] {
  return frame.flatMap((line, index) =>
    line.role === 'text'
      ? [...spansOf(undefined, preamble), ...topics.flatMap(spansOfTopic)]
      : [{ kind: 'frame' as const, words: joinWords(line.words), index }],
  );
}

function spansOfTopic(topic: Topic): Span[] {
  const words = topic.official ? topic.heading : topic.officialNumber;
  return [
    ...(words === undefined ? [] : [{ kind: 'heading' as const, words, topic }]),
    ...spansOf(topic, topic.items),
    ...topic.topics.flatMap(spansOfTopic),
  ];
}

function spansOf(topic: Topic | undefined, passages: readonly Passage[]): Span[] {
  return passages.map((passage) => ({ kind: 'passage', words: passage.text, passage, topic }));
}
