import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';
import { problem } from '../problems/problem.ts';

/** Rule formula: no editorial text is a formula to a spreadsheet that opens the CSV. */
export function checkFormulas(file: VFile, meeting: Meeting): void {
  const headings = topicsOf(meeting).filter(({ official }) => !official);
  const notes = passagesOf(meeting).flatMap(({ passage }) => passage.notes);
  for (const part of [...headings, ...notes]) {
    const text = 'heading' in part ? part.heading : part.text;
    if (isFormula(text)) problem(file, 'formula', `“${text}”`, part.position);
  }
}

/** Whether a spreadsheet would run words. */
export function isFormula(text: string): boolean {
  return /^[=+@]/.test(text);
}
