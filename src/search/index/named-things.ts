import type { SearchableText } from './search-document.ts';
import { printedRows } from './known-rows.ts';
import { foldedWords } from '../text/words.ts';

/** One thing’s names, synonyms for search, told apart by whether texts or headings print them. */
export interface NamedThing {
  printed: string[];
  unprinted: string[];
}

/** The names of each thing that the documents print under some name; the others are of no use. */
export function printedNames(
  things: readonly (readonly string[])[],
  documents: readonly SearchableText[],
): NamedThing[] {
  const rows = documents.flatMap(printedRows);
  const text = [...new Set(rows.map(({ words }) => ` ${words.join(' ')} `))].join('|');
  const known = new Set(rows.flatMap(({ words }) => words));
  // Asked last: of a thousand meetings that is nine megabytes.
  const isPrinted = (name: string) => {
    const words = foldedWords(name);
    return words.every((word) => known.has(word)) && text.includes(` ${words.join(' ')} `);
  };
  return things
    .map((names) => {
      const printed = names.filter(isPrinted);
      return { printed, unprinted: names.filter((name) => !printed.includes(name)) };
    })
    .filter(({ printed }) => printed.length > 0);
}

/** The names of several words, folded. */
export function longNames(things: readonly (readonly string[])[]): string[] {
  return things
    .flat()
    .map(foldedWords)
    .filter((words) => words.length > 1)
    .map((words) => words.join(' '));
}
