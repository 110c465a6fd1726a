import type { VFile } from 'vfile';
import { joinWords } from '../meeting/words.ts';
import { problem } from '../problems/problem.ts';
import { alteredIn, type Copies } from './copies.ts';
import { stringsOf } from './file-strings.ts';

/** Rule page: a file has every one of `sentences` word for word, and no official words altered. */
export function checkPublishedFile(
  file: VFile,
  extension: string,
  sentences: readonly string[],
  copies: Copies,
): void {
  const text = String(file);
  checkStrings(file, () => stringsOf(extension, text), sentences, copies);
}

/** Rule page: the same of what a document or card is drawn from. */
export function checkDrawing(
  file: VFile,
  data: object,
  sentences: readonly string[],
  copies: Copies,
): void {
  checkStrings(file, () => textsIn(data), sentences, copies);
}

function checkStrings(
  file: VFile,
  strings: () => Iterable<string>,
  sentences: readonly string[],
  copies: Copies,
): void {
  const start = { line: 1, column: 1 };
  // A sentence may be in runs, between which a note is marked, or in lines.
  const whole = new Set(strings());
  let joined: string | undefined;
  for (const sentence of sentences) {
    if (whole.has(sentence)) continue;
    joined ??= joinWords([...strings()].join('\n'));
    if (!joined.includes(sentence)) problem(file, 'page', `“${sentence}” is missing`, start);
  }
  for (const text of whole) {
    const found = alteredIn(copies, text);
    if (found !== undefined) problem(file, 'page', found, start);
  }
}

/** All texts in data that is drawn. A list of strings, odd in number, is one text in pieces. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const values: unknown[] = Object.values(value);
  const isInPieces = values.length % 2 === 1 && values.every((one) => typeof one === 'string');
  return isInPieces && Array.isArray(value) ? [values.join('')] : values.flatMap(textsIn);
}
