import { readFiles } from './write-files.ts';

/**
 * Content in the shapes in which summaries come that the published one does not have: no headings at
 * all; official numbered headings, nested, and a paragraph that is counted only; ids written by hand;
 * two meetings on a day; an editorial title; many years. What followed, and a definition, quote the text.
 */
export const otherShapes: Record<string, string> = {
  ...readFiles('tests/fixtures/shapes'),
  ...calls(
    ...['2019-03-04', '2020-01-14', '2020-12-01', '2021-03-16', '2021-10-04', '2022-01-07'],
    ...['2022-05-04', '2022-09-14', '2023-01-12', '2023-06-01', '2023-10-04'],
  ),
};

/** Telephone conferences, each a single paragraph. */
function calls(...days: string[]): Record<string, string> {
  const title = 'Meeting of the Ministers (Summary)';
  const publisher = 'Japan Ministry of Defense';
  const files = days.map((day) => {
    const printedDay = new Date(day).toLocaleDateString('en-US', {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    const sentences = [
      `On ${printedDay}, the Ministers held a telephone conference.`,
      'They confirmed that the Alliance is strong.',
    ];
    return {
      [`meetings/${day}-call.md`]: `---
title: ${title}
publisher: ${publisher}
published: ${day}
held: ${day}
terms: https://www.mod.go.jp/e/notice.html
frame:
  - title: ${title}
  - published: ${printedDay}
  - publisher: ${publisher}
  - text
---

${sentences.join('\n')}`,
      [`sources/${day}-call.txt`]: `${title}\n${printedDay}\n${publisher}\n\n${sentences.join(' ')}`,
    };
  });
  return Object.assign({}, ...files) as Record<string, string>;
}
