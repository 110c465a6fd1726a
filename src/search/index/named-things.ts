import type { SearchableText } from './search-document.ts';
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
  const lines = new Set(
    documents.flatMap(({ lines: official, headings }) => [
      ...official,
      ...headings.map(({ heading }) => heading),
    ]),
  );
  const text = [...lines].map(spelt).join('|');
  return things
    .map((names) => {
      const printed = names.filter((name) => text.includes(spelt(name)));
      return { printed, unprinted: names.filter((name) => !printed.includes(name)) };
    })
    .filter(({ printed }) => printed.length > 0);
}

function spelt(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}

/** The names of several words, folded. */
export function longNames(things: readonly (readonly string[])[]): string[] {
  return things
    .flat()
    .map(foldedWords)
    .filter((words) => words.length > 1)
    .map((words) => words.join(' '));
}
