import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { type Rule, rules } from './rules.ts';

/**
 * Records on `file` that a rule is broken: where, what was found, and how to cure it
 * (the rule's usual cure unless a nearer one is known).
 */
export function problem(
  file: VFile,
  rule: Rule,
  found: string,
  position: Point | Position | undefined,
  cure: string = rules[rule].cure,
): void {
  const message = file.message(`${rules[rule].must}: ${found}`, { place: position, ruleId: rule });
  message.fatal = true;
  message.actual = found;
  message.note = cure;
}
