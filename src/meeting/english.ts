/** What readers are told in English. */

/** Names of the languages in which official texts come. */
export const languageNames = { en: 'English', ja: 'Japanese' };

/** “1 topic”, “7 topics”. */
export function counted(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** “numbers”, “numbers and headings”, “numbers, headings and notes”. */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join()
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
