/** What a quotation may change and still have the same words, with what takes each difference away. */
const kinds: readonly (readonly [name: string, pattern: RegExp, replacement: string])[] = [
  ['invisible characters', /\p{Cf}/gu, ''],
  ['quotation marks', /[“”„‟«»‘’‚‛'"「」『』]+/gu, ''],
  ['hyphens or dashes', /\p{Pd}/gu, ' '],
  ['commas', /,/gu, ''],
  ['full stops', /\./gu, ''],
  ['other punctuation', /[^\p{L}\p{M}\p{N}\s\p{Cf}\p{Pd},.“”„‟«»‘’‚‛'"「」『』]/gu, ''],
  ['accents', /\p{M}/gu, ''],
];

/** Names all ways in which two stretches of the same words differ. */
export function differencesOf(quoted: string, official: string): string[] {
  if (oneSpace(quoted) === oneSpace(official)) return [];
  const reduce = (text: string, leftOut: string) => {
    let reduced = text.normalize('NFKD');
    for (const [name, pattern, replacement] of kinds) {
      if (name !== leftOut) reduced = reduced.replace(pattern, replacement);
    }
    if (leftOut !== 'capitals') reduced = reduced.toLowerCase();
    return leftOut === 'spaces' ? oneSpace(reduced) : reduced.replace(/\s/gu, '');
  };
  const names = [...kinds.map(([name]) => name), 'capitals', 'spaces'];
  const differing = names.filter((name) => reduce(quoted, name) !== reduce(official, name));
  return differing.length > 0 ? differing : ['forms of characters'];
}

function oneSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
