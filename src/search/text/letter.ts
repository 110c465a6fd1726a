/** The letter under which a folded word stands in the index of terms: a–z, `0-9` or `japanese`. */
export function letterOf(word: string): string {
  const initial = word.charAt(0);
  if (/[a-z]/.test(initial)) return initial;
  return /\d/.test(initial) ? '0-9' : 'japanese';
}

/** What a letter of the index of terms is called: “A”, “0–9”, “Japanese”. */
export function letterName(letter: string): string {
  return letter.length === 1 ? letter.toUpperCase() : letter.replace(/^j/, 'J').replace('-', '–');
}
