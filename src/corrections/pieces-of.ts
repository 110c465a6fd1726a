import { findWords, matchWords, skipWhiteSpace } from '../checks/match-words.ts';
import { sentencesOf } from '../import/sentences.ts';
import type { Span } from '../meeting/verbatim-spans.ts';
import { joinWords } from '../meeting/words.ts';

/** A heading or sentence of a corrected text. */
export interface Piece {
  words: string;
  /** Ordinal of the paragraph it stands in: equal means the same. */
  paragraph: number;
}

/**
 * The text of a corrected source in pieces: those of the old text where they are the same, else
 * sentences. Throws where the frame around the text is another: what is text then is not certain.
 */
export function piecesOf(source: string, spans: readonly Span[]): Piece[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const known = spans.filter(({ kind }) => kind !== 'frame').map(({ words }) => words);
  return textWithin(text, spans)
    .split(/\n[ \t]*\n/)
    .flatMap((block, paragraph) => {
      const pieces: Piece[] = [];
      for (let rest = joinWords(block); rest !== '';) {
        const same = known.filter((words) => `${rest} `.startsWith(`${words} `));
        const words = same[0] ?? sentencesOf(rest)[0] ?? rest;
        pieces.push({ words, paragraph });
        rest = joinWords(rest.slice(words.length));
      }
      return pieces;
    });
}

function textWithin(text: string, spans: readonly Span[]): string {
  const first = spans.findIndex(({ kind }) => kind !== 'frame');
  const last = spans.findLastIndex(({ kind }) => kind !== 'frame');
  const join = (some: readonly Span[]) => some.map(({ words }) => words).join(' ');
  const start = matchWords(text, skipWhiteSpace(text, 0), join(spans.slice(0, first)));
  const after = join(spans.slice(last + 1));
  let end = after === '' ? text.length : undefined;
  for (let at = findWords(text, after, start.end); at !== undefined && end === undefined;) {
    if (skipWhiteSpace(text, matchWords(text, at, after).end) === text.length) end = at;
    at = findWords(text, after, at + 1);
  }
  if (start.differs !== undefined || end === undefined) {
    throw new Error('has another frame around its text');
  }
  return text.slice(start.end, end);
}
