import { withoutJapaneseSpaces } from '../meeting/languages.ts';

/** What a quotation may change and still have the same words, and the characters concerned. */
const kinds: readonly (readonly [name: string, characters: RegExp])[] = [
  ['invisible characters', /\p{Cf}/gu],
  ['quotation marks', /["'«»‘-‟「」『』]/gu],
  ['hyphens or dashes', /\p{Pd}/gu],
  ['commas', /,/gu],
  ['full stops', /\./gu],
  ['other punctuation', /[^\p{L}\p{M}\p{N}\p{Cf}\p{Pd}\s,."'«»‘-‟「」『』]/gu],
  ['accents', /\p{M}/gu],
];
const names = [...kinds.map(([name]) => name), 'capitals', 'spaces'];

/** Names all ways in which two stretches of the same words differ. */
export function differencesOf(quoted: string, official: string): string[] {
  if (oneSpace(quoted) === oneSpace(official)) return [];
  const differing = names.filter((name) => onlyKind(quoted, name) !== onlyKind(official, name));
  return differing.length > 0 ? differing : ['forms of characters'];
}

/** A text without all that may differ, except one kind of difference. */
function onlyKind(text: string, kind: string): string {
  const letters = kinds
    .filter(([name]) => name !== kind)
    // 2 + 2 differs from 2+2 by spaces, co development from co-development does not.
    .map(([name, characters]) => [characters, name === 'hyphens or dashes' ? ' ' : ''] as const)
    .reduce(
      (rest, [characters, instead]) => rest.replace(characters, instead),
      text.normalize('NFKD'),
    );
  const cased = kind === 'capitals' ? letters : letters.toLowerCase();
  return kind === 'spaces' ? oneSpace(cased) : cased.replace(/\s/gu, '');
}

function oneSpace(text: string): string {
  return withoutJapaneseSpaces(text).replace(/\s+/gu, ' ').trim();
}
