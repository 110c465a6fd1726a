import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { problem } from '../problems/problem.ts';
import { type Copies, copyIn } from './copies.ts';
import { wordsOfPage } from './page-words.ts';

/** What a page must show as official, and what it may. */
export interface PageText {
  /** Pieces of the text, in order. */
  pieces: readonly string[];
  /** Index of the first piece that must be there, and of the one after the last. */
  from: number;
  to: number;
  /** Other official words that may stand on the page: lines of the frame, headings, titles. */
  others: ReadonlySet<string>;
  /** Official headings, and sentences, by which words that are not marked are told to be official. */
  headings: ReadonlySet<string>;
  copies: Copies;
}

/**
 * Rule page: what a built page marks as official is the words of the source in their order, each
 * piece whole, unmixed and visible, and no official words stand there unmarked or altered. In
 * navigation, a way to the text, a piece may stand by itself.
 */
export function checkPage(file: VFile, text: PageText): void {
  const { pieces, from, to, others } = text;
  const report = reporter(file);
  const { marked, others: unmarked } = wordsOfPage(String(file));
  let next: number | undefined;
  for (const { words, inNavigation, isHidden, offset } of marked) {
    if (isHidden) report(`“${words}” is hidden`, offset);
    const expected: number = next ?? pieces.lastIndexOf(words, from);
    if (!inNavigation && expected >= 0 && pieces[expected] === words) {
      next = expected + 1;
    } else if (!others.has(words) && !(inNavigation && pieces.includes(words))) {
      const place = pieces[next ?? from];
      report(`“${words}”${place === undefined ? ' behind the last' : `, not “${place}”`}`, offset);
    }
  }
  if ((next ?? 0) < to) report(`“${pieces[next ?? from] ?? ''}” is missing`, String(file).length);
  for (const { words, offset } of unmarked) {
    const found = text.headings.has(words)
      ? `“${words}” is not marked as official`
      : copyIn(text.copies, words);
    if (found !== undefined) report(found, offset);
  }
}

/** Rule page on a page that is of no meeting: what it marks is a piece of some text, and visible. */
export function checkOtherPage(file: VFile, official: ReadonlySet<string>, copies: Copies): void {
  const report = reporter(file);
  const { marked, others } = wordsOfPage(String(file));
  for (const { words, isHidden, offset } of marked) {
    if (isHidden) report(`“${words}” is hidden`, offset);
    if (!official.has(words)) report(`“${words}”, which no text has`, offset);
  }
  for (const { words, offset } of others) {
    const found = copyIn(copies, words);
    if (found !== undefined) report(found, offset);
  }
}

function reporter(file: VFile) {
  return (found: string, offset: number) => {
    problem(file, 'page', found, location(file).toPoint(offset));
  };
}
