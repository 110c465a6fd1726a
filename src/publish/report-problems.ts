import type { VFile } from 'vfile';

/** Prints every problem of the files, with its cure, to standard error; returns how many there are. */
export function reportProblems(files: readonly VFile[]): number {
  const messages = files.flatMap((file) => file.messages);
  for (const message of messages) {
    console.error(
      `${message.name}  ${message.ruleId ?? ''}  ${message.reason}\n    ${message.note ?? ''}`,
    );
  }
  return messages.length;
}
