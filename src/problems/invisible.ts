import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { problem } from './problem.ts';

/**
 * What does not show, or stands for no character: control and format characters (form feeds of a
 * PDF, marks of direction), private and unassigned ones, half of a pair, a lost one. White space is
 * told apart elsewhere; variation selectors belong to the character before them.
 */
const invisible =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFFD]--[\t\n\r\uFE00-\uFE0F\u{E0100}-\u{E01EF}]]/gv;

/** Characters that do not show, and those that look like others. */
const names: Record<string, string> = {
  '\v': 'vertical tab',
  '\f': 'form feed',
  '\u0085': 'next line',
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\uFEFF': 'byte order mark',
  '\uFFFD': 'a lost character',
  '\u00A0': 'a no-break space',
  '\u2002': 'an en space',
  '\u2003': 'an em space',
  '\u2009': 'a thin space',
  '\u202F': 'a narrow no-break space',
  '\u3000': 'an ideographic space',
  '-': 'a hyphen-minus',
  '\u2010': 'a hyphen',
  '\u2011': 'a no-break hyphen',
  '\u2012': 'a figure dash',
  '–': 'an en dash',
  '—': 'an em dash',
  '−': 'a minus',
  "'": 'a straight apostrophe',
  '"': 'a straight quotation mark',
  '‘': 'an opening single quotation mark',
  '’': 'a curly apostrophe',
  '“': 'an opening quotation mark',
  '”': 'a closing quotation mark',
};

/** “a no-break space, U+00A0”, where words are one character that is easily taken for another. */
export function nameOfLookalike(text: string): string | undefined {
  const [character = '', ...furtherCharacters] = text;
  if (furtherCharacters.length > 0) return undefined;
  const name = /\p{Mark}/u.test(character) ? 'an accent of its own' : names[character];
  return name && `${name}, ${codeOf(character)}`;
}

/** A character that does not show, or is easily taken for another one. */
export interface HiddenCharacter {
  /** `U+200B`. */
  code: string;
  /** Offset in UTF-16 code units. */
  index: number;
  /** “U+000C, form feed”, or “U+0435 in “Thеy””. */
  name: string;
}

/** The characters of a text that do not show, in order. */
export function invisibleIn(text: string): HiddenCharacter[] {
  return Array.from(text.matchAll(invisible), ({ 0: character, index }) => {
    const code = codeOf(character);
    return { code, index, name: [code, names[character] ?? []].flat().join(', ') };
  });
}

/** Rule invisible-character for editorial texts: no hidden characters. */
export function checkVisible(file: VFile, text: string, position: Point | Position): void {
  const [hidden] = invisibleIn(text);
  const cure = 'Remove it: it is no part of what we say.';
  if (hidden) problem(file, 'invisible-character', hidden.name, position, cure);
}

/** A text on one line on which everything shows: of “\n” the code. */
export function visible(text: string): string {
  return text.replace(/[\t\n\r]/g, show).replace(invisible, show);
}

function show(character: string): string {
  return `<${codeOf(character)}>`;
}

/** “U+200B”. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
