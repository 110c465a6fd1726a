/** Forms of regular English words, as the bench's sentences need them. */
export const forms = {
  plural: (noun: string) => withS(noun),
  third: (verb: string) => withS(verb),
  past: (verb: string) =>
    verb.endsWith('e') ? `${verb}d` : `${stem(verb).replace(/(?<=[^aeiou])y$/, 'i')}ed`,
  ing: (verb: string) => `${stem(verb.replace(/(?<!e)e$/, ''))}ing`,
};

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return word + (/(s|x|z|ch|sh)$/.test(word) ? 'es' : 's');
}

/** With the last consonant doubled where the stress is on it. */
function stem(verb: string): string {
  return verb.replace(/(?<=(?:^|de)ter|permi|transfe|shi|equi|^ma)([rtp])$/, '$1$1');
}
