import { type Field, indexKey, lineBreakKey, longNameKey } from './index-key.ts';
import type { SearchableText } from './search-document.ts';
import { foldedWords } from '../text/words.ts';

/**
 * What the index holds of a document, as keys in order: those of the words, line after line and
 * headings last, each line after a break but the first. Positions tell whether words stand together.
 * Then a key for each of `longNames` that stands in it, after a break: no phrase goes on there.
 */
export function indexContent(
  { lines, headings }: SearchableText,
  longNames: readonly string[],
): string[] {
  const texts = [
    ...lines.map((line) => textOf('text', line)),
    ...headings.map(({ heading }) => textOf('heading', heading)),
  ];
  return [
    ...texts.flatMap(({ field, words }, at) => [
      ...(at > 0 ? [lineBreakKey] : []),
      ...words.map((word) => indexKey(word, field)),
    ]),
    ...texts.flatMap(({ field, words }) => {
      const text = ` ${words.join(' ')} `;
      const found = longNames.filter((name) => text.includes(` ${name} `));
      return [lineBreakKey, ...found.map((name) => longNameKey(name, field))];
    }),
  ];
}

function textOf(field: Field, text: string): { field: Field; words: string[] } {
  return { field, words: foldedWords(text) };
}
