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
  for (const { text, inNavigation, isHidden, offset } of marked) {
    if (isHidden) report(file, `“${text}” is hidden`, offset);
    if (inNavigation && !otherTexts.has(text) && !officialTexts.includes(text)) {
      report(file, `“${text}” is not in the text`, offset);
    }
  }
  /** What is wrong if the page begins with one of the texts. */
  const faultFrom = (start: number) => {
    let next = start;
    for (const { text, inNavigation, offset } of marked) {
      if (inNavigation) continue;
      if (text === officialTexts[next]) next++;
      else if (!otherTexts.has(text)) {
        const expected = officialTexts[next];
        const detail = expected === undefined ? ' is not in the text' : `, not “${expected}”`;
        return { found: `“${text}”${detail}`, offset };
      }
    }
    const found = `“${officialTexts[next] ?? ''}” is missing`;
    return next < to ? { found, offset: String(file).length } : undefined;
  };
  // Texts before its own may be on the page too, and a text may be there several times.
  let latestFault: ReturnType<typeof faultFrom>;
  for (let start = from; start >= 0; start--) {
    const fault = faultFrom(start);
    if (!fault) return;
    if (!latestFault || fault.offset > latestFault.offset) latestFault = fault;
  }
  if (latestFault) report(file, latestFault.found, latestFault.offset);
}

function report(file: VFile, found: string, offset: number): void {
  problem(file, 'page', found, location(file).toPoint(offset));
}
