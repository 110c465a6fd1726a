import type { VFile } from 'vfile';

/**
 * Prints every problem of the files with its cure to standard error, on GitHub Actions as an
 * annotation of its line too; returns how many there are.
 */
export function reportProblems(files: readonly VFile[]): number {
  const messages = files.flatMap((file) => file.messages);
  for (const { file = '', line = 1, column = 1, ruleId = '', reason, note = '' } of messages) {
    console.error(`${file}:${line}:${column}  ${ruleId}  ${reason}\n    ${note}`);
    if (process.env['GITHUB_ACTIONS'] === 'true') {
      const properties = `file=${property(file)},line=${line},col=${column},title=${ruleId}`;
      console.error(`::error ${properties}::${data(`${reason}\n${note}`)}`);
    }
  }
  return messages.length;
}

/** Escapes what would end the text of a workflow command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes what would end a property of a workflow command as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
