import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { align } from './alignment.ts';
import { checkCharacters } from './characters.ts';
import { checkFactsInFrame } from './facts-in-frame.ts';
import { checkFactsInText } from './facts-in-text.ts';
import { checkFidelity } from './fidelity.ts';
import { checkFormulas } from './formulas.ts';
import { checkParagraphs } from './paragraphs.ts';
import { checkUndecided } from './undecided.ts';

/** Everything that one meeting and its source must hold; problems become messages on `file`. */
export function checkMeeting(file: VFile, meeting: Meeting): void {
  const alignment = align(meeting);
  checkFidelity(file, meeting, alignment);
  checkParagraphs(file, meeting, alignment);
  checkCharacters(file, meeting);
  checkFactsInFrame(file, meeting);
  checkFactsInText(file, meeting);
  checkUndecided(file, meeting);
  checkFormulas(file, meeting);
}
