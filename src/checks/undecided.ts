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
  const { title, publisher, terms, inferred } = meeting;
  const values = [
    ...Object.entries({ title, publisher, terms }).map(
      ([field, value]) => [[field], value] as const,
    ),
    ...Object.entries(inferred).map(([field, value]) => [['inferred', field], value] as const),
  ];
  for (const [path, value] of values) {
    if (!value.includes('PLACEHOLDER')) continue;
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
