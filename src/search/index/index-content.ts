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

/**
 * What the index holds of a document, as keys in order: those of its words, lines first, each line
 * with a break after it. Positions tell whether words stand together. Then a key for each of `longNames` that stands in it.
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
  return [
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
}
