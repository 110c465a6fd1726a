import type { VFile } from 'vfile';
import { visible } from './invisible.ts';

/**
 * Prints every problem of the files with its cure to standard error, on GitHub Actions as an
 * annotation of its line too; returns how many there are. Nothing that stands in a file can begin a
 * line or a workflow command of its own.
 */
export function reportProblems(files: readonly VFile[]): number {
  const messages = files.flatMap((file) => file.messages);
  for (const { file = '', line = 1, column = 1, ruleId = '', reason, note = '' } of messages) {
    const [path, finding, cure] = [file, reason, note].map(printable);
    console.error(`${path}:${line}:${column}  ${ruleId}  ${finding}\n    ${cure}`);
    if (process.env['GITHUB_ACTIONS'] === 'true') {
      const properties = `file=${property(file)},line=${line},col=${column},title=${ruleId}`;
      console.error(`::error ${properties}::${data(`${visible(reason)}\n${visible(note)}`)}`);
    }
  }
  return messages.length;
}

/** What to say where the record of ids was compared with none that was published before. */
export const comparedWithNothing =
  'The record of IDs was compared with no earlier one: git’s HEAD has none, and PUBLISHED names none.';

/**
 * Words of a file as part of a line that a terminal shows and GitHub takes for no command: a line
 * that begins with “::” is one, and so is “##[” anywhere.
 */
function printable(text: string): string {
  return visible(text)
    .replaceAll('##[', '##<U+005B>')
    .replace(/^(\s*:):/, '$1<U+003A>');
}

/** Escapes what would end the text of a workflow command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes what would end a property of a workflow command as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
