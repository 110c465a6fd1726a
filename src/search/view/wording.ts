import type { Part } from '../answer/unreadable.ts';

const list = new Intl.ListFormat('en-GB');

/** “A”, “B” and “C”. What a reader typed in quotation marks gets no second pair. */
export function quotedList(words: readonly string[]): string {
  return list.format(words.map((word) => `“${word}”`));
}

/** “1 result”, “1,234 results”. */
export function resultCount(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'}`;
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
  return list.format([...new Set(parts)].map((part) => partNames[part]));
}
