import { escapeWords } from '../import/escape-words.ts';
import type { Passage } from '../meeting/meeting.ts';

const written = /(?<!\\)(?:\[\^[^\]\s]+\]|\{#[^}]*\}(?=(?:\[\^[^\]\s]+\])*\s*$))/g;

/** What stands around the words of a passage in its file. */
export interface PassageLines {
  /** Index of its first line, and how many there are. */
  index: number;
  count: number;
  /** The marker of the list item; empty in a preamble. */
  marker: string;
  /** The id in braces, if the author wrote one, and the markers of notes. */
  braces: string;
  notes: string;
}

/** Reads the lines of a passage. */
export function passageLines(lines: readonly string[], { position }: Passage): PassageLines {
  const index = position.start.line - 1;
  const count = position.end.line - index;
  const own = lines.slice(index, index + count);
  const found = own.join('\n').match(written) ?? [];
  return {
    index,
    count,
    marker: (own[0] ?? '').slice(0, position.start.column - 1),
    braces: found.find((part) => part.startsWith('{')) ?? '',
    notes: found.filter((part) => part.startsWith('[')).join(''),
  };
}

/** A passage as a line of its file. */
export function passageLine(
  words: string,
  { marker, braces, notes }: Pick<PassageLines, 'marker' | 'braces' | 'notes'>,
): string {
  return `${marker}${escapeWords(words)}${notes}${braces === '' ? '' : ` ${braces}`}`;
}
