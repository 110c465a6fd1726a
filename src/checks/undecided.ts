import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { positionOfField } from '../problems/positions.ts';
import { topicsOf } from '../meeting/passages.ts';
import { problem } from '../problems/problem.ts';

const cureOfField = 'Write what the source says, or the reason for what is inferred.';

/** Rules frame-unrecognised and placeholder: what an import left to a person has been decided. */
export function checkUndecided(file: VFile, meeting: Meeting): void {
  meeting.frame.forEach((line, index) => {
    if (line.role !== 'unrecognised') return;
    problem(file, 'frame-unrecognised', `“${line.words}”`, positionOfField(file, 'frame', index));
  });
  const { title, publisher, inferred } = meeting;
  for (const [field, value] of Object.entries({ title, publisher, ...inferred })) {
    if (!value.includes('PLACEHOLDER')) continue;
    const path = field in inferred ? ['inferred', field] : [field];
    problem(file, 'placeholder', `“${value}”`, positionOfField(file, ...path), cureOfField);
  }
  for (const { id, heading, official, position } of topicsOf(meeting)) {
    const left = [
      ...(!official && heading.includes('PLACEHOLDER') ? [`“${heading}”`] : []),
      ...(id.startsWith('placeholder-') ? [`“${id}”`] : []),
    ];
    if (left.length > 0) problem(file, 'placeholder', left.join(' and '), position);
  }
}
