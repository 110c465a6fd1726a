import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { verbatimSpans } from '../meeting/verbatim-spans.ts';
import { checkVisible, invisibleIn } from '../problems/invisible.ts';
import { lookAlikesIn } from '../problems/look-alike.ts';
import { positionOfField } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import { positionIn } from './fidelity.ts';

const rules = [
  ['invisible-character', invisibleIn],
  ['look-alike', lookAlikesIn],
] as const;

/**
 * Rules invisible-character and look-alike: hidden characters of the official words are named at their first
 * position, unless a person has confirmed them; in an editorial fact they are refused.
 */
export function checkCharacters(file: VFile, meeting: Meeting): void {
  const { characters, inferred } = meeting;
  const met = new Set<string>();
  for (const span of verbatimSpans(meeting)) {
    for (const [rule, hiddenIn] of rules) {
      for (const { code, index, name } of hiddenIn(span.text)) {
        const isReported = met.has(code) || characters[code] !== undefined;
        if (!isReported) problem(file, rule, name, positionIn(file, span, index));
        met.add(code);
      }
    }
  }
  for (const code of Object.keys(characters)) {
    if (met.has(code)) continue;
    const finding = `${code} is confirmed, but not in the text`;
    const position = positionOfField(file, 'characters', code);
    problem(file, 'invisible-character', finding, position, 'Remove it from “characters”.');
  }
  for (const field of ['title', 'publisher', 'place'] as const) {
    if (!inferred[field]) continue;
    checkVisible(file, meeting[field] ?? '', positionOfField(file, field));
  }
}
