import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import { joinWords } from '../meeting/words.ts';
import { problem } from '../problems/problem.ts';
import { decode } from './page-words.ts';

/** How the words of a file are read: by its extension. */
const readers: Record<string, (text: string) => string> = {
  json: (text) => stringsIn(JSON.parse(text)),
  csv: (text) => text.replaceAll('""', '"'),
  md: (text) => decode(text.replace(/\\([!-/:-@[-`{-~])/g, '$1')),
  txt: (text) => text,
};

/** Extensions of the files of a meeting that hold its sentences. */
export const fileExtensions = Object.keys(readers);

/** Rule page: a file of a meeting has every sentence of its text, word for word. */
export function checkPublishedFile(file: VFile, meeting: Meeting): void {
  const read = readers[file.extname?.slice(1) ?? ''] ?? String;
  checkWords(file, read(String(file)), meeting);
}

/** Rule page: what a document or card is drawn from has the sentences it is of. */
export function checkDrawing(file: VFile, data: object, words: readonly string[]): void {
  const shown = joinWords(stringsIn(data));
  for (const text of words) {
    if (!shown.includes(text)) problem(file, 'page', `“${text}” is missing`, undefined);
  }
}

function checkWords(file: VFile, text: string, meeting: Meeting): void {
  const shown = joinWords(text);
  for (const { passage } of passagesOf(meeting)) {
    const found = `“${passage.text}” is missing`;
    if (!shown.includes(passage.text)) problem(file, 'page', found, { line: 1, column: 1 });
  }
}

/** All strings in data; those of one list of strings are runs of one text. */
function stringsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('');
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(stringsIn).join('\n')
    : '';
}
