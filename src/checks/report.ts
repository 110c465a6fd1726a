import type { Position } from 'unist';
import type { Meeting } from '../meeting/meeting.ts';
import type { Rule } from '../problems/rules.ts';

/** How a check reports a problem in a meeting's file; `cure` where one nearer than the rule's is known. */
export type Report = (
  meeting: Meeting,
  rule: Rule,
  found: string,
  place: Position | undefined,
  cure?: string,
) => void;
