// One rule a file, however short.
import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';
import { problem } from '../problems/problem.ts';

/** Rule formula: no editorial text is a formula to a spreadsheet that opens the CSV. */
export function checkFormulas(file: VFile, meeting: Meeting): void {
  const headings = topicsOf(meeting).filter(({ official }) => !official);
  const notes = passagesOf(meeting).flatMap(({ passage }) => passage.notes);
  const editorialTexts = [
    ...headings.map(({ heading, position }) => ({ words: heading, position })),
    ...notes.map(({ text, position }) => ({ words: text, position })),
  ];
  for (const { words, position } of editorialTexts) {
    if (isFormula(words)) problem(file, 'formula', `“${words}”`, position);
  }
}

/** Whether a spreadsheet would run words. */
export function isFormula(words: string): boolean {
  return /^[=+@]/.test(words);
}
