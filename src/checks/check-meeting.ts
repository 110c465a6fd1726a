import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { align } from './alignment.ts';
import { checkCharacters } from './characters.ts';
import { checkFactsInFrame, checkFactsInText } from './facts.ts';
import { checkFidelity } from './fidelity.ts';
import { checkFormulas } from './formulas.ts';
import { checkParagraphs } from './paragraphs.ts';
import { checkUndecided } from './undecided.ts';

const ofFrontMatter = /^(?:front-matter|yaml-syntax|(?:missing|unknown|malformed)-field)$/;
const consequence = /^(?:whole-sentence|invisible-character|look-alike)$/;

/**
 * Drops what only follows from another problem: of words that are not the source’s, that they are
 * unfinished or to be confirmed; of a wrong day, that the file has another one in its name.
 */
function dropConsequences(file: VFile, { held }: Meeting): void {
  const wrongLines = new Set(
    file.messages.flatMap(({ ruleId, line }) => (ruleId === 'fidelity' ? line : [])),
  );
  const isWrongDay = file.messages.some(
    ({ ruleId, actual }) => ruleId === 'fact-text' && actual?.startsWith(`“${held ?? ''}”`),
  );
  file.messages = file.messages.filter(({ ruleId = '', line }) =>
    ruleId === 'meeting-id' ? !isWrongDay : !(consequence.test(ruleId) && wrongLines.has(line)),
  );
}

/** Everything that one meeting and its source must hold; problems become messages on `file`. */
export function checkMeeting(file: VFile, meeting: Meeting): void {
  // What the front matter says is not known.
  if (file.messages.some(({ ruleId }) => ofFrontMatter.test(ruleId ?? ''))) return;
  const alignment = align(meeting);
  checkFidelity(file, meeting, alignment);
  checkParagraphs(file, meeting, alignment);
  checkCharacters(file, meeting);
  checkFactsInFrame(file, meeting, alignment);
  checkFactsInText(file, meeting);
  checkUndecided(file, meeting);
  checkFormulas(file, meeting);
  dropConsequences(file, meeting);
}
