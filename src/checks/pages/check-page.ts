import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { problem } from '../../problems/problem.ts';
import { markedTexts } from './marked-texts.ts';
import type { PageText } from './page-texts.ts';

/**
 * Rule page: the texts that a page marks as official are those it must show, in their order, each whole
 * and visible, and others that it may show. In navigation, all of them may be marked.
 */
export function checkPage(file: VFile, { officialTexts, otherTexts }: PageText): void {
  const report = (found: string, offset: number) => {
    problem(file, 'page', found, location(file).toPoint(offset));
  };
  let next = 0;
  for (const { text, inNavigation, isHidden, offset } of markedTexts(String(file))) {
    const expected = inNavigation ? undefined : officialTexts[next];
    if (isHidden) report(`“${text}” is hidden`, offset);
    if (text === expected) {
      next++;
    } else if (!otherTexts.has(text) && !(inNavigation && officialTexts.includes(text))) {
      // The texts after it would be reported too.
      report(
        `“${text}”${expected === undefined ? ' is in no text' : `, not “${expected}”`}`,
        offset,
      );
      return;
    }
  }
  const missing = officialTexts[next];
  if (missing !== undefined) report(`“${missing}” is missing`, String(file).length);
}
