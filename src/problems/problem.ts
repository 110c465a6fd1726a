import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { type Rule, rules } from './rules.ts';

const maxFindingChars = 400;

/**
 * Records on `file` that a rule is broken: where, what was found, and how to cure it
 * (the rule's usual cure unless a nearer one is known).
 */
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
