import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { problem } from '../problems/problem.ts';
import { verbatimOfPage } from './verbatim-of-page.ts';

/** What a page must show as official, and what it may. */
export interface PageText {
  /** Pieces of the text, in order. */
  pieces: readonly string[];
  /** Index of the first piece that must be there, and of the one after the last. */
  from: number;
  to: number;
  /** Other official words that may stand on the page: lines of the frame, headings, titles. */
  others: ReadonlySet<string>;
}

/**
 * Rule page: what a built page marks as official is the words of the source in their order, each
 * piece whole and unmixed. In navigation, a way to the text, a piece may stand by itself.
 */
export function checkPage(file: VFile, { pieces, from, to, others }: PageText): void {
  const at = (offset: number) => location(file).toPoint(offset);
  const marked = verbatimOfPage(String(file));
  const shown = marked.flatMap(({ words, inNavigation }) => (inNavigation ? [] : words));
  let next: number | undefined;
  for (const { words, inNavigation, offset } of marked) {
    const expected: number = next ?? startOfRun(pieces, from, shown, words);
    if (!inNavigation && expected >= 0 && pieces[expected] === words) {
      next = expected + 1;
    } else if (!others.has(words) && !(inNavigation && pieces.includes(words))) {
      const place = pieces[next ?? from];
      const found = `“${words}”${place === undefined ? ' behind the last' : `, not “${place}”`}`;
      problem(file, 'page', found, at(offset));
    }
  }
  if ((next ?? 0) < to) {
    problem(file, 'page', `“${pieces[next ?? from] ?? ''}” is missing`, at(String(file).length));
  }
}

/**
 * Index of the piece with which a page begins, at or before `from`. Where the text says the same
 * twice in a row, it is the one from which on the page shows as many pieces as it can.
 */
function startOfRun(
  pieces: readonly string[],
  from: number,
  shown: readonly string[],
  words: string,
): number {
  const text = new Set(pieces);
  const run = shown.slice(shown.indexOf(words)).filter((piece) => text.has(piece));
  const lengthFrom = (start: number) => {
    const end = run.findIndex((piece, index) => pieces[start + index] !== piece);
    return end === -1 ? run.length : end;
  };
  let best = pieces.lastIndexOf(words, from);
  for (let at = best; at > 0 && pieces[at - 1] === words; at--) {
    if (lengthFrom(at - 1) > lengthFrom(best)) best = at - 1;
  }
  return best;
}
