import type { Meeting, Passage, Topic } from './meeting.ts';
import { mapText } from './passages.ts';
import { joinWords } from './words.ts';

/** A part of the official words: a line of the frame, an official heading or number, or a passage. */
export type Span =
  | { kind: 'frame'; text: string; index: number }
  | { kind: 'heading'; text: string; topic: Topic }
  | { kind: 'passage'; text: string; passage: Passage; topic: Topic | undefined };

/** The official words of a meeting in the order of its source, which they are meant to equal. */
export function verbatimSpans(meeting: Meeting): Span[] {
  const { frame } = meeting;
  // Lines around the text, or such as page numbers after a passage.
  const linesAfter = (passageId: string | undefined, from = 0, to = frame.length): Span[] =>
    frame
      .slice(from, to)
      .flatMap((line, index) =>
        line.role === 'text' || line.after !== passageId
          ? []
          : { kind: 'frame', text: joinWords(line.text), index: from + index },
      );
  const spans = mapText<Span>(
    meeting,
    (passage, topics) => [
      { kind: 'passage', text: passage.text, passage, topic: topics.at(-1) },
      ...linesAfter(passage.id),
    ],
    (topic) => {
      const text = topic.official ? topic.heading : topic.officialNumber;
      return text === undefined ? [] : { kind: 'heading', text, topic };
    },
  );
  const start = frame.findIndex(({ role }) => role === 'text');
  return [...linesAfter(undefined, 0, start), ...spans, ...linesAfter(undefined, start)];
}
