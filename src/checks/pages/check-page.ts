import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { problem } from '../../problems/problem.ts';
import { markedTexts } from './marked-texts.ts';
import type { PageText } from './page-texts.ts';

/**
 * Rule page: the texts that a page of a meeting marks as official are those of the source in their
 * order, each whole and visible, and none that the page must have is missing. In navigation, any
 * official text may be marked.
 */
export function checkPage(file: VFile, { officialTexts, from, to, otherTexts }: PageText): void {
  const marked = markedTexts(String(file));
  const shownTexts = marked.flatMap(({ inNavigation, text }) => (inNavigation ? [] : text));
  let next: number | undefined;
  for (const { text, inNavigation, isHidden, offset } of marked) {
    if (isHidden) report(file, `“${text}” is hidden`, offset);
    if (inNavigation) {
      if (!otherTexts.has(text) && !officialTexts.includes(text)) {
        report(file, `“${text}” is not in the text`, offset);
      }
      continue;
    }
    // The title of a sentence page may name its topic; the text begins after it.
    if (next === undefined && otherTexts.has(text) && text !== officialTexts[from]) continue;
    const expected: number = next ?? firstPiece(officialTexts, from, shownTexts, text);
    if (officialTexts[expected] === text) {
      next = expected + 1;
    } else if (!otherTexts.has(text)) {
      const sentence = officialTexts[next ?? from];
      const fault = sentence === undefined ? ' after the last' : `, not “${sentence}”`;
      report(file, `“${text}”${fault}`, offset);
    }
  }
  if ((next ?? 0) < to) {
    report(file, `“${officialTexts[next ?? from] ?? ''}” is missing`, String(file).length);
  }
}

/**
 * Index of the text that a page begins with: the last one equal to `text`, at or before `from`. If
 * the text says the same several times in a row, it is the one after which the page goes on longest
 * as the text does. Returns -1 if there is none.
 */
function firstPiece(
  officialTexts: readonly string[],
  from: number,
  texts: readonly string[],
  text: string,
): number {
  const shownTexts = texts
    .slice(texts.indexOf(text))
    .filter((shown) => officialTexts.includes(shown));
  const matchLength = (start: number) => {
    const end = shownTexts.findIndex((shown, index) => officialTexts[start + index] !== shown);
    return end === -1 ? shownTexts.length : end;
  };
  let start = officialTexts.lastIndexOf(text, from);
  for (let index = start; index > 0 && officialTexts[index - 1] === text; index--) {
    if (matchLength(index - 1) > matchLength(start)) start = index - 1;
  }
  return start;
}

/** Rule page for any other page: a text that it marks as official is one, and visible. */
export function checkOtherPage(file: VFile, officialTexts: ReadonlySet<string>): void {
  for (const { text, isHidden, offset } of markedTexts(String(file))) {
    if (isHidden) report(file, `“${text}” is hidden`, offset);
    if (!officialTexts.has(text)) report(file, `“${text}” is in no text`, offset);
  }
}

function report(file: VFile, found: string, offset: number): void {
  problem(file, 'page', found, location(file).toPoint(offset));
}
