import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { type Rule, rules } from './rules.ts';

const maxFindingChars = 400;

/** Records on `file` that a rule is broken: where, what was found, and how to cure it. */
export function problem(
  file: VFile,
  rule: Rule,
  finding: string,
  position: Point | Position | undefined,
  cure: string = rules[rule].cure,
): void {
  // Whole files have stood where a word was meant.
  const shortFinding =
    finding.length > maxFindingChars ? `${finding.slice(0, maxFindingChars)}…` : finding;
  const message = file.message(`${rules[rule].must}: ${shortFinding}`, {
    place: position,
    ruleId: rule,
  });
  message.fatal = true;
  message.actual = shortFinding;
  message.note = cure;
}

/** Some words on both sides of an offset of a text, with `mark` at it. */
export function around(text: string, offset: number, mark = '', maxChars = 30): string {
  const from = Math.max(0, offset - maxChars);
  const to = Math.min(text.length, offset + maxChars);
  const textBefore = text.slice(from, offset);
  const textAfter = text.slice(offset, to);
  return [
    from > 0 ? `…${textBefore.replace(/^\S*\s/, '')}` : textBefore,
    to < text.length ? `${textAfter.replace(/\s+\S*$/, '')}…` : textAfter,
  ].join(mark);
}
