import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

const markup = /^(?:#{2,6}[ \t]+|\\(?=[!-/:-@[-`{-~])|\[\^[^\]\s]+\]|\s+)/;

/**
 * Where the character at `offset` of a passage's or heading's words stands in its Markdown:
 * exact but for words after a character reference such as `&amp;`.
 */
export function positionOfWord(
  file: VFile,
  { start }: Position,
  words: string,
  offset: number,
): Point {
  const lines = String(file).split(/\r\n|\r|\n/);
  let { line, column } = start;
  let done = 0;
  while (done < offset && line <= lines.length) {
    const rest = (lines[line - 1] ?? '').slice(column - 1);
    const skipped = rest.startsWith(words.charAt(done)) ? undefined : markup.exec(rest)?.[0];
    if (rest === '') {
      if (words[done] === ' ') done++;
      line++;
      column = 1;
    } else if (skipped === undefined) {
      done++;
      column++;
    } else {
      column += skipped.length;
    }
  }
  return { line, column };
}
