import { joinWords } from '../meeting/words.ts';

/** A line of the received text that has words. */
export interface Line {
  text: string;
  /** It begins with white space. */
  indented: boolean;
  /** Ordinal of its block, from 1: blank lines stand between blocks. */
  block: number;
}

const wordless = /^[^\p{L}\p{N}]*$/u;
/** A rule or an end mark: “###”, “* * *”, “-----”. */
const ruleLine = /^\s*(?:([^\p{L}\p{N}\s])\s*)(?:\1\s*){2,}$/u;

/**
 * The lines of a text as received, without its byte order mark. A line without words (a lone “-”,
 * a no-break space) goes with the line behind it, so that no character is lost.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let block = 1;
  let carried = '';
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const joined = joinWords(`${carried} ${line}`);
    if (line.trim() === '') block++;
    if (wordless.test(line) && !ruleLine.test(line)) carried = joined;
    else {
      lines.push({ text: joined, indented: /^[ \t\u00A0\u3000]/.test(line), block });
      carried = '';
    }
  }
  const lastLine = lines.at(-1);
  if (lastLine) lastLine.text = joinWords(`${lastLine.text} ${carried}`);
  return lines;
}
