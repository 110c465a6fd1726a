import type { Meeting } from '../meeting/meeting.ts';
import { type Span, verbatimSpans } from '../meeting/verbatim-spans.ts';
import { pair } from './pair.ts';
import { passageLine, passageLines } from './passage-lines.ts';
import { type Piece, piecesOf } from './pieces-of.ts';

type TextSpan = Exclude<Span, { kind: 'frame' }>;
type PassageSpan = Extract<Span, { kind: 'passage' }>;

/**
 * The meeting file with the words of a corrected source. Ids stay with their sentences; a new
 * sentence gets the ordinal of the one before it and a letter. Throws where a person has to write
 * the file: where the frame or a heading changed, or a topic began with the new sentence.
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

  for (const { old, now } of pair(spans.filter(isText), piecesOf(source, spans))) {
    if (old?.kind === 'heading') {
      if (old.words !== now?.words) throw new Error(`no longer has the heading “${old.words}”`);
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
    } else if (now) {
      if (!before) throw new Error(`has a new beginning: “${now.words}”`);
      const { passage } = before.span;
      const id = idAfter(passage.id, ids);
      ids.add(id);
      const { index, count, marker } = passageLines(lines, passage);
      const line = passageLine(now.words, { marker, notes: '', braces: `{#${id}}` });
      edited[index + count - 1]?.push(
        ...(now.paragraph === before.piece.paragraph ? [] : ['']),
        line,
      );
      before = { ...before, piece: now };
    }
  }
  return edited.flat().join('\n');
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
