import type { VFile } from 'vfile';
import { pointAt } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

/**
 * What nobody writes, and takes a Markdown parser minutes: blocks nested by dozens of markers or a
 * wide indent, and runs of one sign.
 */
const tooDeep: [form: RegExp, what: string][] = [
  [/^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$)){9}/m, 'more than eight blocks in each other'],
  [/^[ \t]{80}/m, 'an indent of more than 80 characters'],
  [/[ \t]{1000}/, 'more than a thousand spaces in a row'],
  [/`{30}/, 'more than thirty “`” in a row'],
];

/** Rule content-file: whether a meeting file can be read in a moment; if not, that is a problem. */
export function isReadable(file: VFile): boolean {
  const text = String(file);
  for (const [form, fault] of tooDeep) {
    const match = form.exec(text);
    if (!match) continue;
    problem(file, 'content-file', fault, pointAt(text, match.index), 'Write it as a person would.');
    return false;
  }
  return true;
}
