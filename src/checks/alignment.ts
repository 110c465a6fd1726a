import type { Meeting } from '../meeting/meeting.ts';
import { type Span, verbatimSpans } from '../meeting/verbatim-spans.ts';
import { findWords, matchWords, skipWhiteSpace } from './match-words.ts';

/** A meeting's words laid along its source. Offsets count UTF-16 code units from 0. */
export interface Alignment {
  spans: AlignedSpan[];
  /** Offset of the first character of the source after all spans, undefined if there is none. */
  leftOver: number | undefined;
}

interface AlignedSpan {
  span: Span;
  /** Where the words begin in the source, and the offset after the last that is equal. */
  start: number;
  end: number;
  /** Offset in the words of the first character that differs, undefined if none does. */
  differs: number | undefined;
}

/**
 * Lays every span along the source in order, as fidelity is defined: a run of white space equals
 * one space, between two spans it may be empty, every other character must be the same. After a
 * span that differs it goes on where the next one is found, so that each difference shows once.
 */
export function align(meeting: Meeting): Alignment {
  const { text } = meeting.source;
  const spans = verbatimSpans(meeting);
  let cursor = skipWhiteSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  const aligned = spans.map((span, index): AlignedSpan => {
    const start = cursor;
    const match = matchWords(text, start, span.words);
    const end =
      match.differs === undefined ? match.end : resume(text, start, match.end, spans[index + 1]);
    cursor = skipWhiteSpace(text, end);
    return { span, start, ...match };
  });
  return { spans: aligned, leftOver: cursor < text.length ? cursor : undefined };
}

/** Where to go on after a difference: at the next span if it is found, else at the next line. */
function resume(text: string, start: number, end: number, next: Span | undefined): number {
  const line = text.indexOf('\n', end);
  const nextLine = line === -1 ? text.length : line;
  return (next && findWords(text, next.words, start)) ?? nextLine;
}
