import type { Meeting } from '../meeting/meeting.ts';
import { type Span, verbatimSpans } from '../meeting/verbatim-spans.ts';
import { isBreakInJapanese } from '../meeting/words.ts';

/** A meeting's words laid along its source. Offsets count UTF-16 code units from 0. */
export interface Alignment {
  /** The spans up to the first that differs, in order. */
  spans: AlignedSpan[];
  /** All words are those of the source, and all of the source’s are here. */
  isEqual: boolean;
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
 * one space, a line break between two Japanese characters nothing, between two spans white space may
 * be missing, every other character must be the same.
 */
export function align(meeting: Meeting): Alignment {
  const { text } = meeting.source;
  const spans: AlignedSpan[] = [];
  let cursor = skipWhiteSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  for (const span of verbatimSpans(meeting)) {
    const match = matchWords(text, cursor, span.words);
    spans.push({ span, start: cursor, ...match });
    if (match.differs !== undefined) return { spans, isEqual: false };
    cursor = skipWhiteSpace(text, match.end);
  }
  return { spans, isEqual: cursor === text.length };
}

function matchWords(text: string, start: number, words: string) {
  let end = start;
  for (let offset = 0; offset < words.length; offset++) {
    const next = skipWhiteSpace(text, end);
    if (next > end && !isBreakInJapanese(text, end, next)) {
      if (words[offset] !== ' ') return { end, differs: offset };
      end = next;
    } else {
      if (text[next] !== words[offset]) return { end: next, differs: offset };
      end = next + 1;
    }
  }
  return { end, differs: undefined };
}

/** Offset of the first character at or after `from` that is no white space. */
function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}
