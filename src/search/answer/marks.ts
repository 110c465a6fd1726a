import { isRowAt } from '../index/row.ts';
import type { Clause, WordRow } from '../query/clause.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import type { Mark } from './loaded-hit.ts';

/** A line of a record with its words. */
export interface Line {
  text: string;
  words: Word[];
  folded: string[];
  isHeading: boolean;
}

export function lineOf(text: string, isHeading = false): Line {
  const words = wordsOf(text);
  return { text, words, folded: words.map(({ word }) => word), isHeading };
}

/**
 * What to mark in lines: the words of the clauses, or another name in place of words that are not
 * there. A small word of the query is marked only between two other words of it.
 */
export function marksIn(
  lines: readonly Line[],
  clauses: readonly Clause[],
  query: string,
): Mark[][] {
  const rows = clauses.flatMap(({ parts, alternatives }) => {
    const isWhole = parts.every((part) =>
      part.some((row) => lines.some((line) => isIn(row, line))),
    );
    return [...parts.flat(), ...(isWhole ? [] : alternatives)];
  });
  const smallWords = new Set(foldedWords(query).filter((word) => queryStopWords.has(word)));
  return lines.map((line) => {
    const marked = new Set<number>();
    for (const { slots } of rows) {
      for (const at of line.folded.keys()) {
        if (isRowAt(slots, line.folded, at)) slots.forEach((_, more) => marked.add(at + more));
      }
    }
    return joinMarks(line, marked, smallWords);
  });
}

function isIn({ slots }: WordRow, { folded }: Line): boolean {
  return folded.some((_, at) => isRowAt(slots, folded, at));
}

/** Neighbouring words, and those with small words between them, as one mark. */
function joinMarks(line: Line, marked: ReadonlySet<number>, smallWords: ReadonlySet<string>) {
  const marks: Mark[] = [];
  for (const at of [...marked].sort((one, other) => one - other)) {
    const { start = 0, end = 0 } = line.words[at] ?? {};
    const previous = marks.at(-1);
    const gap = line.text.slice(previous?.end, start);
    const isSmall =
      /^[\s\p{L}\p{Pd}.'’]*$/u.test(gap) && foldedWords(gap).every((word) => smallWords.has(word));
    if (previous && isSmall) previous.end = end;
    else marks.push({ start, end });
  }
  return marks;
}
