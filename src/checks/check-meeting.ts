import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { align } from './alignment.ts';
import { checkCharacters } from './characters.ts';
import { checkFactsInFrame } from './facts-in-frame.ts';
import { checkFactsInText } from './facts-in-text.ts';
import { checkFidelity } from './fidelity.ts';
import { checkFormulas } from './formulas.ts';
import { checkParagraphs } from './paragraphs.ts';
import type { Rule } from '../problems/rules.ts';
import { checkUndecided } from './undecided.ts';

const frontMatterRules: ReadonlySet<string> = new Set<Rule>([
  'front-matter',
  'yaml-syntax',
  'missing-field',
  'unknown-field',
  'malformed-field',
]);

/** A sentence that is not the source’s is not said to be unfinished as well. */
function dropUnfinished(file: VFile): void {
  const wrongLines = new Set(
    file.messages.flatMap(({ ruleId, line }) => (ruleId === 'fidelity' ? line : [])),
  );
  file.messages = file.messages.filter(
    ({ ruleId, line }) => ruleId !== 'whole-sentence' || !wrongLines.has(line),
  );
}

/**
 * Everything that one meeting and its source must hold; problems become messages on `file`. What
 * only follows from another problem is not reported.
 */
export function checkMeeting(file: VFile, meeting: Meeting): void {
  // What the front matter says is not known.
  if (file.messages.some(({ ruleId }) => frontMatterRules.has(ruleId ?? ''))) return;
  const alignment = align(meeting);
  checkFidelity(file, meeting, alignment);
  dropUnfinished(file);
  checkParagraphs(file, meeting, alignment);
  checkCharacters(file, meeting);
  checkFactsInFrame(file, meeting, alignment);
  checkFactsInText(file, meeting);
  checkUndecided(file, meeting);
  checkFormulas(file, meeting);
}
