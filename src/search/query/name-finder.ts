import type { NamedThing } from '../index/named-things.ts';
import { spelling } from '../text/spelling.ts';
import { foldedWords, type Word } from '../text/words.ts';

interface Name {
  words: string[];
  thing: NamedThing;
  name: string;
}

/** A name in a row of words: how many words it has, and the other printed names of the thing. */
export interface FoundName {
  length: number;
  others: string[];
}

/** Finds the names of things in the words of a query. */
export class NameFinder {
  readonly #byFirstWord = new Map<string, Name[]>();

  constructor(things: readonly NamedThing[]) {
    for (const thing of things) {
      for (const name of [...thing.printed, ...thing.unprinted]) {
        const words = foldedWords(name).map(spelling);
        const [first = ''] = words;
        const others = this.#byFirstWord.get(first) ?? [];
        this.#byFirstWord.set(first, [...others, { words, thing, name }]);
      }
    }
  }

  /** All names. */
  all(): string[] {
    return [...this.#byFirstWord.values()].flat().map(({ name }) => name);
  }

  /** The longest name that begins at `index`. */
  at(query: readonly Word[], index: number): FoundName | undefined {
    const first = query[index]?.word ?? '';
    const longest = (this.#byFirstWord.get(spelling(first)) ?? [])
      .filter(({ words }) => words.every((word, at) => isSpelt(query[index + at], word)))
      .filter(({ words }) => isWholeKana(query, index, words.length))
      .filter(({ words }) => isWholeRun(query, index, words.length))
      .sort((one, other) => other.words.length - one.words.length)
      .at(0);
    return (
      longest && {
        length: longest.words.length,
        others: longest.thing.printed.filter((name) => name !== longest.name),
      }
    );
  }
}

function isSpelt(word: Word | undefined, name: string): boolean {
  return word !== undefined && spelling(word.word) === name;
}

/**
 * A name in kana is the whole run of its kana: へのこ (Henoko) is not in 平和へのことば, while
 * 普天間 is found inside a longer word.
 */
function isWholeKana(query: readonly Word[], index: number, length: number): boolean {
  const name = query.slice(index, index + length);
  for (const script of [/^\p{Script=Hiragana}$/u, /^[\p{Script=Katakana}ー]$/u]) {
    if (!name.every(({ word }) => script.test(word))) continue;
    const after = query[index + length];
    const goesOn = after?.joined === true && script.test(after.word);
    const begun = name[0]?.joined === true && script.test(query[index - 1]?.word ?? '');
    if (goesOn || begun) return false;
  }
  return true;
}

/** A name in Latin letters is no part of joined words: Japan-Australia is not Japan. */
function isWholeRun(query: readonly Word[], index: number, length: number): boolean {
  const joins = (at: number) =>
    query[at]?.joined === true &&
    [query[at - 1], query[at]].every((word) => /^[a-z0-9+.]+$/.test(word?.word ?? ''));
  return !joins(index) && !joins(index + length);
}
