import {
  type Field,
  indexKey,
  lineBreakKey,
  longNameKey,
  paragraphGoesOnKey,
} from './index-key.ts';
import type { SearchableText } from './search-document.ts';
import { foldedWords } from '../text/words.ts';

/** Words in a row in one field. */
interface Row {
  field: Field;
  words: readonly string[];
}

/** A document fills whole stretches of so many keys, so that where the next begins takes few bytes to say. */
export const stretch = 8;

/**
 * What the index holds of a document, as keys in order: those of its words, lines first, each line
 * with a break after it. Positions tell whether words stand together. Then a key for each of
 * `longNames` that stands in it, and breaks up to the end of its last stretch.
 */
export function indexContent(document: SearchableText, longNames: readonly string[]): string[] {
  const { lines, headings, facts = [], ids = [] } = document;
  const printed: Row[] = [
    ...lines.map((line) => ({ field: 'text' as const, words: foldedWords(line) })),
    ...headings.map(({ heading }) => ({ field: 'heading' as const, words: foldedWords(heading) })),
  ];
  const rows: Row[] = [
    ...printed,
    ...facts.map(({ words }) => ({ field: 'fact' as const, words })),
    ...ids.map((words) => ({ field: 'id' as const, words })),
  ];
  const goesOnAfter = document.goesOn ? lines.length - 1 : undefined;
  const keys = [
    ...rows.flatMap(({ field, words }, at) => [
      ...words.map((word) => indexKey(word, field)),
      at === goesOnAfter ? paragraphGoesOnKey : lineBreakKey,
    ]),
    ...printed.flatMap(({ field, words }) => {
      const text = ` ${words.join(' ')} `;
      const found = longNames.filter((name) => text.includes(` ${name} `));
      return [...found.map((name) => longNameKey(name, field)), lineBreakKey];
    }),
  ];
  const breaks = Math.ceil(keys.length / stretch) * stretch - keys.length;
  return [...keys, ...Array.from({ length: breaks }, () => lineBreakKey)];
}
