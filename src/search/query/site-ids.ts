import { inMeeting } from '../index/index-key.ts';
import type { Word } from '../text/words.ts';

const number = /^(?:p\d+|\d+(?:\.\d+)+)$/;
const passage = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d+$/;
const anyId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const meeting = /^\d{4}-\d\d-\d\d(?:-[a-z0-9]+)+$/;

/**
 * A number or id of this site that a query may name from the word at `at` on: 4.1, item 4.1, P1,
 * dicas-1, #dicas-forum, 2024-05-02-hawaii#dicas-1. How many words name it, and the words of its row.
 */
export function siteIdAt(
  words: readonly Word[],
  at: number,
  text: string,
): { length: number; row: string[] } | undefined {
  const start = words[at]?.start ?? 0;
  const next = words[at + 1];
  if (words[at]?.word === 'item' && next && !next.joined) {
    const named = siteIdAt(words, at + 1, text);
    return named && { ...named, length: named.length + 1 };
  }
  const [printed = ''] = /^\S+/.exec(text.slice(start)) ?? [];
  const named = printed.replace(/[^\p{L}\p{N}]+$/u, '');
  const row = rowOf(named.normalize('NFKC').toLowerCase(), text.charAt(start - 1) === '#');
  const length = words.slice(at).filter((word) => word.start < start + named.length).length;
  return row && { length, row };
}

function rowOf(named: string, afterHash: boolean): string[] | undefined {
  if ([number, passage, meeting].some((form) => form.test(named))) return [named];
  if (afterHash && anyId.test(named)) return [named];
  const [before = '', after = '', more] = named.split('#');
  const isWhole = meeting.test(before) && anyId.test(after) && more === undefined;
  return isWhole ? [inMeeting(before), after] : undefined;
}
