import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { type Rule, rules } from './rules.ts';

const most = 400;

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
  // Whole files have stood where a word was meant.
  const shown = found.length > most ? `${found.slice(0, most)}…` : found;
  const message = file.message(`${rules[rule].must}: ${shown}`, { place: position, ruleId: rule });
  message.fatal = true;
  message.actual = shown;
  message.note = cure;
}
