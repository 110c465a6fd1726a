import type { Meeting, Passage, Topic } from './meeting.ts';
import { joinWords } from './words.ts';

/** A part of the official words: a line of the frame, an official heading or number, or a passage. */
export type Span =
  | { kind: 'frame'; words: string; index: number }
  | { kind: 'heading'; words: string; topic: Topic }
  | { kind: 'passage'; words: string; passage: Passage; topic: Topic | undefined };

/** The official words of a meeting in the order of its source, which they are meant to equal. */
export function verbatimSpans({ frame, preamble, topics }: Meeting): Span[] {
  const lines = frame.flatMap((line, index) =>
    line.role === 'text'
      ? []
      : {
          after: line.after,
          span: { kind: 'frame' as const, words: joinWords(line.words), index },
        },
  );
  // Page numbers and the like, inside the text.
  const inner = Map.groupBy(lines, ({ after }) => after);
  const spansOf = (topic: Topic | undefined, passages: readonly Passage[]): Span[] =>
    passages.flatMap((passage) => [
      { kind: 'passage', words: passage.text, passage, topic },
      ...(inner.get(passage.id) ?? []).map(({ span }) => span),
    ]);
  const spansOfTopic = (topic: Topic): Span[] => {
    const words = topic.official ? topic.heading : topic.officialNumber;
    return [
      ...(words === undefined ? [] : [{ kind: 'heading' as const, words, topic }]),
      ...spansOf(topic, topic.items),
      ...topic.topics.flatMap(spansOfTopic),
    ];
  };
  const start = frame.findIndex(({ role }) => role === 'text');
  const outer = (inner.get(undefined) ?? []).map(({ span }) => span);
  return [
    ...outer.filter(({ index }) => index < start),
    ...spansOf(undefined, preamble),
    ...topics.flatMap(spansOfTopic),
    ...outer.filter(({ index }) => index > start),
  ];
}
