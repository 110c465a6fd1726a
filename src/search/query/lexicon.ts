import type { Field } from '../index/index-key.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { fold } from '../text/fold.ts';
import { rootsOf } from '../text/roots.ts';
import { stemsOf } from '../text/stems.ts';

/** From this many words on a beginning says too little to be looked for. */
const manyWords = 12;

/** The fields whose words the vocabulary knows. */
export type WordField = Exclude<Field, 'id'>;

/** The vocabulary made ready for queries. All words are folded. */
export class Lexicon {
  readonly #printed: ReadonlyMap<string, string>;
  readonly #words: Readonly<Record<WordField, ReadonlySet<string>>>;
  readonly #byStem: Readonly<Record<WordField, ReadonlyMap<string, string[]>>>;
  readonly #compounds: ReadonlySet<string>;

  constructor({ words, headingWords, factWords, compounds }: Vocabulary) {
    this.#printed = new Map(words.map((word) => [fold(word), word]));
    this.#words = {
      text: new Set(this.#printed.keys()),
      heading: new Set(headingWords),
      fact: new Set(factWords),
    };
    this.#byStem = {
      text: byStem(this.#words.text),
      heading: byStem(this.#words.heading),
      fact: new Map(),
    };
    this.#compounds = new Set(compounds);
  }

  has(word: string, field: WordField): boolean {
    return this.#words[field].has(word);
  }

  /** The words that are forms of `word`, itself included where it occurs. */
  formsOf(word: string, field: WordField): string[] {
    const found = stemsOf(word).flatMap((stem) => this.#byStem[field].get(stem) ?? []);
    return [...new Set([...(this.has(word, field) ? [word] : []), ...found])];
  }

  /** The words that begin with what the reader is still typing; none where they are too many. */
  withPrefix(typed: string, field: WordField): string[] {
    if (typed.length < 2) return [];
    const found = [...this.#words[field]].filter((word) => word.startsWith(typed));
    return found.length < manyWords ? found : [];
  }

  /** Whether some word, of the texts or of their headings, begins with this. */
  begins(typed: string): boolean {
    return [...this.#words.text, ...this.#words.heading].some((word) => word.startsWith(typed));
  }

  /** Whether a text or heading prints the two with a hyphen between them. */
  isCompound(first: string, second: string): boolean {
    return this.#compounds.has(`${first}-${second}`);
  }

  /** The words of the official texts that have one of the roots, as printed. */
  ofRoots(roots: readonly string[]): string[] {
    return [...this.#printed]
      .filter(([word]) => rootsOf(word).some((root) => roots.includes(root)))
      .map(([, printed]) => printed);
  }

  /** The words of the official texts, each with the way it is printed. */
  printedWords(): Iterable<[word: string, printed: string]> {
    return this.#printed;
  }
}

function byStem(words: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    for (const stem of stemsOf(word)) {
      const others = found.get(stem);
      if (others) others.push(word);
      else found.set(stem, [word]);
    }
  }
  return found;
}
