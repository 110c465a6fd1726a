/** What a letter of the index of terms is called: “A”, “0–9”, “Japanese”. */
export function letterName(letter: string): string {
  return letter.length === 1 ? letter.toUpperCase() : letter.replace(/^j/, 'J').replace('-', '–');
}
