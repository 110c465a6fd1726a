import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { positionOfField } from '../problems/positions.ts';
import { topicsOf } from '../meeting/passages.ts';
import { problem } from '../problems/problem.ts';
import type { Rule } from '../problems/rules.ts';

const cureOfField = 'Write what the source says, or the reason for what is inferred.';

/** Rules frame-unrecognised, furniture-sentence and placeholder: what is left to a person was decided. */
export function checkUndecided(file: VFile, meeting: Meeting): void {
  for (const [index, line] of meeting.frame.entries()) {
    if (line.role === 'text') continue;
    const { role, text, reason } = line;
    const report = (rule: Rule) => {
      problem(file, rule, `“${text}”`, positionOfField(file, 'frame', index, role));
    };
    if (role === 'unrecognised') report('frame-unrecognised');
    const isExplained = role !== 'furniture' || reason !== undefined;
    if (!isExplained && isSentence(text)) report('furniture-sentence');
  }
  const check = (value: string, ...path: string[]) => {
    if (!value.includes('PLACEHOLDER')) return;
    problem(file, 'placeholder', `“${value}”`, positionOfField(file, ...path), cureOfField);
  };
  for (const field of ['title', 'publisher', 'terms'] as const) check(meeting[field], field);
  for (const [field, reason] of Object.entries(meeting.inferred)) check(reason, 'inferred', field);
  for (const { id, heading, official, position } of topicsOf(meeting)) {
    const placeholders = [
      !official && heading.includes('PLACEHOLDER') && `“${heading}”`,
      id.startsWith('placeholder-') && `“${id}”`,
    ].filter(Boolean);
    if (placeholders.length > 0) problem(file, 'placeholder', placeholders.join(' and '), position);
  }
}

/** Whether words read as a sentence: several, with a stop at the end, or one with a Japanese stop. */
export function isSentence(text: string): boolean {
  const hasStop = /[.!?][”’"')\]]*$/.test(text.trim());
  return (
    /。|[！？][」』）]*$/.test(text.trim()) || (hasStop && text.trim().split(/\s+/).length > 3)
  );
}
