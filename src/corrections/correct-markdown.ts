import type { Meeting, Topic } from '../meeting/meeting.ts';
import { topicsOf } from '../meeting/passages.ts';
import { type Span, verbatimSpans } from '../meeting/verbatim-spans.ts';
import { pair } from './pair.ts';
import { passageLine, passageLines } from './passage-lines.ts';
import { type Piece, piecesOf } from './pieces-of.ts';

type TextSpan = Exclude<Span, { kind: 'frame' }>;
type PassageSpan = Extract<Span, { kind: 'passage' }>;

/**
 * The meeting file with the words of a corrected source. Ids stay with their sentences; a new
 * sentence gets the ordinal of the one before it and a letter, and so does one that stands elsewhere
 * now. A topic that lost all its sentences keeps its number as a removed one. Throws where a person
 * has to write the file: where the frame or a heading changed, or a topic began with the new sentence.
 * `recorded` are the ids ever published of this meeting: none is given out again.
 */
export function correctMarkdown(
  markdown: string,
  meeting: Meeting,
  source: string,
  recorded: Iterable<string>,
): string {
  const lines = markdown.split('\n');
  /** What each line becomes. */
  const edited = lines.map((line) => [line]);
  const spans = verbatimSpans(meeting);
  const ids = new Set(recorded);
  let before: { span: PassageSpan; piece: Piece } | undefined;
  /** The topic in which a sentence went, until the next one there has its id in braces. */
  let gap: { topic: PassageSpan['topic'] } | undefined;

  const pairs = pair(spans.filter(isText), piecesOf(source, spans));
  const kept = new Set(
    pairs.flatMap(({ old, now }) => (now && old?.kind === 'passage' ? old.passage : [])),
  );
  const isGone = ({ items, topics }: Topic): boolean =>
    topics.every(isGone) && !items.some((item) => kept.has(item));
  const notes = new Map(
    pairs.flatMap(({ old, now }) =>
      old?.kind === 'passage' && !now ? [[old.words, passageLines(lines, old.passage).notes]] : [],
    ),
  );
  for (const { old, now } of pairs) {
    if (old?.kind === 'heading') {
      if (isGone(old.topic) ? now : old.words !== now?.words) {
        const what = now ? 'has nothing under' : 'no longer has';
        throw new Error(`${what} the heading “${old.words}”`);
      }
      before = undefined;
    } else if (old) {
      const own = passageLines(lines, old.passage);
      const shifted = now && gap && gap.topic === old.topic && own.braces === '';
      if (now?.words !== old.words || shifted) {
        const braces = shifted ? `{#${old.passage.id}}` : own.braces;
        for (let at = 0; at < own.count; at++) edited[own.index + at] = [];
        if (now) edited[own.index] = [passageLine(now.words, { ...own, braces })];
      }
      if (shifted) gap = undefined;
      if (now) before = { span: old, piece: now };
      else gap = { topic: old.topic };
      if (old.topic && isGone(old.topic)) before = undefined;
    } else if (now) {
      if (!before) throw new Error(`has a new beginning: “${now.words}”`);
      const { passage } = before.span;
      const id = idAfter(passage.id, ids);
      ids.add(id);
      const { index, count, marker } = passageLines(lines, passage);
      const line = passageLine(now.words, {
        marker,
        notes: notes.get(now.words) ?? '',
        braces: `{#${id}}`,
      });
      edited[index + count - 1]?.push(
        ...(now.paragraph === before.piece.paragraph ? [] : ['']),
        line,
      );
      before = { ...before, piece: now };
    }
  }
  const gone = topicsOf(meeting).filter(isGone);
  for (const topic of gone) {
    const line = topic.position.start.line - 1;
    // Its number is its place in the order: an official heading has one of its own.
    const heading = (lines[line] ?? '').replace(/\s*\}\s*$/, ' .removed}');
    edited[line] = topic.official || isInside(topic, gone) ? [] : [heading];
  }
  const text = edited.flat().join('\n');
  return gone.length === 0 ? text : text.replace(/\n{3,}/g, '\n\n');
}

function isInside(topic: Topic, topics: readonly Topic[]): boolean {
  return topics.some((other) => topicsOf(other).includes(topic));
}

/** The meeting file with the day on which its text was copied, if it names an earlier one. */
export function retrievedOn(markdown: string, day: string): string {
  return markdown.replace(
    /^(---\r?\n(?:(?!---).*\r?\n)*?retrieved: *['"]?)(\d{4}-\d{2}-\d{2})/,
    (whole, before: string, known: string) => (known < day ? before + day : whole),
  );
}

function isText(span: Span): span is TextSpan {
  return span.kind !== 'frame';
}

/** The first id free that stands for a sentence inserted after another: `dicas-1a` after `dicas-1`. */
function idAfter(id: string, taken: ReadonlySet<string>): string {
  const [, stem] = /^(.*-\d+)[a-z]?$/.exec(id) ?? [];
  const free = Array.from(
    'abcdefghijklmnopqrstuvwxyz',
    (letter) => `${stem ?? `${id}-1`}${letter}`,
  );
  const found = free.find((candidate) => !taken.has(candidate));
  if (found === undefined) throw new Error(`has too many new sentences after “${id}”`);
  return found;
}
