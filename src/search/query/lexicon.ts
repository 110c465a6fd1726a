import type { Field } from '../index/index-key.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { fold } from '../text/fold.ts';
import { stemsOf } from '../text/stems.ts';

/** From this many words on a beginning says too little to be looked for. */
const manyWords = 12;

/** The vocabulary made ready for queries. All words are folded. */
export class Lexicon {
  readonly #printed: ReadonlyMap<string, string>;
  readonly #words: Readonly<Record<Field, ReadonlySet<string>>>;
  readonly #byStem: Readonly<Record<Field, ReadonlyMap<string, string[]>>>;
  readonly #compounds: ReadonlyMap<string, string[]>;

  constructor({ words, headingWords, compounds }: Vocabulary) {
    this.#printed = new Map(words.map((word) => [fold(word), word]));
    this.#words = { text: new Set(this.#printed.keys()), heading: new Set(headingWords) };
    this.#byStem = { text: byStem(this.#words.text), heading: byStem(this.#words.heading) };
    this.#compounds = new Map(
      compounds.map((compound) => [compound.replaceAll('-', ''), compound.split('-')]),
    );
  }

  has(word: string, field: Field): boolean {
    return this.#words[field].has(word);
  }

  /** The words that are forms of `word`, itself included where it occurs. */
  formsOf(word: string, field: Field): string[] {
    const found = stemsOf(word).flatMap((stem) => this.#byStem[field].get(stem) ?? []);
    return [...new Set(found)];
  }

  /** The words that begin with what the reader is still typing; none where they are too many. */
  withPrefix(typed: string, field: Field): string[] {
    if (typed.length < 2) return [];
    const found = [...this.#words[field]].filter((word) => word.startsWith(typed));
    return found.length < manyWords ? found : [];
  }

  /** Whether some word, of the texts or of their headings, begins with this. */
  begins(typed: string): boolean {
    return [...this.#words.text, ...this.#words.heading].some((word) => word.startsWith(typed));
  }

  /** The parts of the printed compound that `word` is without its hyphen. */
  partsOf(word: string): string[] | undefined {
    return this.#compounds.get(word);
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
