import { listInWords } from '../../meeting/in-words.ts';
import type { Part } from '../answer/unreadable.ts';

/** “A”, “B” and “C”. What a reader typed in quotation marks gets no second pair. */
export function quotedList(words: readonly string[]): string {
  return listInWords(words.map((word) => `“${word}”`));
}

const partNames: Record<Part, string> = {
  program: 'its program',
  words: 'the list of words',
  index: 'a part of its index',
  text: 'the text of a result',
  catalog: 'the list of meetings and topics',
};

/** “its program and a part of its index”. */
export function partList(parts: readonly Part[]): string {
  return listInWords([...new Set(parts)].map((part) => partNames[part]));
}
