import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { positionOfField } from '../problems/positions.ts';
import { topicsOf } from '../meeting/passages.ts';
import { problem } from '../problems/problem.ts';

const cureOfField = 'Write what the source says, or the reason for what is inferred.';

/** Rules frame-unrecognised, furniture-sentence and placeholder: what is left to a person was decided. */
export function checkUndecided(file: VFile, meeting: Meeting): void {
  meeting.frame.forEach((line, index) => {
    if (line.role === 'text') return;
    const { role, words, reason } = line;
    const rule =
      role === 'unrecognised'
        ? 'frame-unrecognised'
        : role === 'furniture' && reason === undefined && isSentence(words)
          ? 'furniture-sentence'
          : undefined;
    if (rule) problem(file, rule, `“${words}”`, positionOfField(file, 'frame', index, role));
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
    const placeholders = [
      ...(!official && heading.includes('PLACEHOLDER') ? [`“${heading}”`] : []),
      ...(id.startsWith('placeholder-') ? [`“${id}”`] : []),
    ];
    if (placeholders.length > 0) problem(file, 'placeholder', placeholders.join(' and '), position);
  }
}

/** Whether words read as a sentence: several, with a stop at the end, or one with a Japanese stop. */
function isSentence(words: string): boolean {
  const hasStop = /[.!?][”’"')\]]*$/.test(words.trim());
  return (
    /。|[！？][」』）]*$/.test(words.trim()) || (hasStop && words.trim().split(/\s+/).length > 3)
  );
}
