import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { problem } from '../problems/problem.ts';
import { alteredIn, type Copies, unmarkedIn } from './copies.ts';
import { stringsOfPage } from './page-strings.ts';
import { type PageWords, wordsOfPage } from './page-words.ts';

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
  /** What only this page calls itself: without it the texts that many pages share are compared once. */
  own?: readonly string[];
}

/**
 * Rule page: what a built page marks as official is the words of the source in their order, each
 * piece whole, unmixed and visible, and no official words stand there unmarked or altered. In
 * navigation, a way to the text, a piece may stand by itself.
 */
export function checkPage(file: VFile, text: PageText): void {
  const html = String(file);
  const { own = [] } = text;
  const shared = own.reduce((rest, one) => rest.replaceAll(one, leftOut), html);
  // Where something is wrong it is looked for again, as it stands there.
  if (faultsOf(shared, text).length > 0) report(file, faultsOf(html, text));
}

/** A sign of private use, which no text has. */
const leftOut = '\uE000';

/** Something wrong with a page, and the offset there. */
type Fault = [found: string, offset: number];

function faultsOf(html: string, text: PageText): Fault[] {
  const { pieces, from, to, others, headings } = text;
  const faults: Fault[] = [];
  const { marked, others: unmarked } = wordsOfPage(html);
  const shown = marked.flatMap(({ words, inNavigation }) => (inNavigation ? [] : words));
  let next: number | undefined;
  for (const { words, inNavigation, isHidden, offset } of marked) {
    if (isHidden) faults.push([`“${words}” is hidden`, offset]);
    const expected: number = next ?? startOfRun(pieces, from, shown, words);
    if (!inNavigation && expected >= 0 && pieces[expected] === words) {
      next = expected + 1;
    } else if (!others.has(words) && !(inNavigation && pieces.includes(words))) {
      const place = pieces[next ?? from];
      const instead = place === undefined ? ' behind the last' : `, not “${place}”`;
      faults.push([`“${words}”${instead}`, offset]);
    }
  }
  if ((next ?? 0) < to) faults.push([`“${pieces[next ?? from] ?? ''}” is missing`, html.length]);
  for (const { words, offset } of unmarked) {
    if (headings.has(words)) faults.push([`“${words}” is not marked as official`, offset]);
  }
  return [...faults, ...faultsOfCopies(html, unmarked, text.copies)];
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
  const run = shown.slice(shown.indexOf(words)).filter((piece) => pieces.includes(piece));
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

/** Rule page on a page that is of no meeting: what it marks is a piece of some text, and visible. */
export function checkOtherPage(file: VFile, official: ReadonlySet<string>, copies: Copies): void {
  const html = String(file);
  const { marked, others } = wordsOfPage(html);
  for (const { words, isHidden, offset } of marked) {
    if (isHidden) report(file, [[`“${words}” is hidden`, offset]]);
    if (!official.has(words)) report(file, [[`“${words}”, which no text has`, offset]]);
  }
  report(file, faultsOfCopies(html, others, copies));
}

/** What is not marked is no copy of official words, and what a page says beside its text an exact one. */
function faultsOfCopies(html: string, unmarked: readonly PageWords[], copies: Copies): Fault[] {
  const faultOf = (found: string | undefined, offset: number): Fault[] =>
    found === undefined ? [] : [[found, offset]];
  return [
    ...unmarked.flatMap(({ words, offset }) => faultOf(unmarkedIn(copies, words), offset)),
    ...stringsOfPage(html).flatMap(({ words, offset }) =>
      faultOf(alteredIn(copies, words), offset),
    ),
  ];
}

function report(file: VFile, faults: readonly Fault[]): void {
  for (const [found, offset] of faults)
    problem(file, 'page', found, location(file).toPoint(offset));
}
