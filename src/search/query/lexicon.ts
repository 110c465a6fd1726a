import { fields, thingKey } from '../index/index-key.ts';
import { type CountName, countNames, type Vocabulary } from '../index/vocabulary.ts';
import { spelling } from '../text/spelling.ts';
import { stemsOf } from '../text/stems.ts';
import { fold, foldedWords } from '../text/words.ts';

/** The vocabulary made ready for queries. All words are folded. */
export class Lexicon {
  readonly vocabulary: Vocabulary;
  /** Word → as printed, and the number of records that have it, by `countNames`. */
  readonly #entries = new Map<string, { printed: string; counts: number[] }>();
  readonly #byStart: Map<string, string[]>;
  readonly #forms = new Map<string, string[]>();
  readonly #things = new Map<string, { printed: string[]; key: string }>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    const columns = vocabulary.counts.map((column) => column.split(','));
    let printed = '';
    for (const [at, line] of vocabulary.words.split('\n').entries()) {
      printed = printed.slice(0, Number(line[0])) + line.slice(1);
      const counts = columns.map((column) => Number(column[at]));
      this.#entries.set(fold(printed), { printed, counts });
    }
    const isInText = (word: string) => fields.some((field) => this.count(word, field) > 0);
    this.#byStart = Map.groupBy([...this.#entries.keys()].filter(isInText), startOf);
    for (const [thing, { printed, unprinted }] of vocabulary.names.entries()) {
      for (const name of [...unprinted, ...printed]) {
        const words = foldedWords(name);
        for (const variant of [words, withoutInitials(words)]) {
          if (variant.length === 0) continue;
          this.#things.set(nameKey(variant), { printed, key: thingKey(thing) });
        }
      }
    }
  }

  count(word: string, name: CountName): number {
    return this.#entries.get(word)?.counts[countNames.indexOf(name)] ?? 0;
  }

  /** Whether an official text has a word. */
  isPrinted(word: string): boolean {
    return this.count(word, 'text') > this.count(word, 'unofficial');
  }

  /** Whether an official text or a heading has a word. */
  isOfficial(word: string): boolean {
    return this.isPrinted(word) || this.count(word, 'heading') > 0;
  }

  /** The words, in any field, that are forms of a word, itself included if it occurs. */
  formsOf(word: string): string[] {
    const cached = this.#forms.get(word);
    if (cached) return cached;
    const stems = stemsOf(word);
    const isForm = (candidate: string) => stemsOf(candidate).some((stem) => stems.includes(stem));
    // 02 is a form of 2.
    const candidates = this.#startingLike(stems.flatMap((stem) => [stem, `0${stem}`]));
    const forms = candidates.filter(isForm);
    this.#forms.set(word, forms);
    return forms;
  }

  /** The words, in any field, that begin with these letters. */
  beginningWith(letters: string): string[] {
    if (letters.length < 2) return [];
    return this.#startingLike([letters]).filter((word) => word.startsWith(letters));
  }

  /** The words of the official texts that have the root of a word. */
  ofSameRoot(word: string): string[] {
    const candidates = this.#startingLike([word]).filter((one) => this.isPrinted(one));
    return candidates.filter((one) => rootOf(one) === rootOf(word));
  }

  #startingLike(words: readonly string[]): string[] {
    return [...new Set(words.map(startOf))].flatMap((start) => this.#byStart.get(start) ?? []);
  }

  officialWords(): string[] {
    return [...this.#entries.keys()].filter((word) => this.isPrinted(word));
  }

  printed(word: string): string {
    return this.#entries.get(word)?.printed ?? word;
  }

  /** The thing of which the words are a name, initials apart: its printed names, its key in the index. */
  thingNamed(words: readonly string[]): { printed: string[]; key: string } | undefined {
    const [whole, short] = [words, withoutInitials(words)].map(nameKey);
    return this.#things.get(whole ?? '') ?? this.#things.get(short ?? '');
  }
}

/** Endings of inflected and derived words. */
const ending =
  /(?:ations?|at(?:e[sd]?|ing)|ions?|[ai]bilit(?:y|ies)|[ai]ble|ments?|ly|e[sd]?|ing|s)$/;

/** The root of folded words that are near one another but not the same: relocate, relocation. */
function rootOf(word: string): string {
  const root = spelling(word).replace(ending, '');
  return root.length > 4 ? root : word;
}

/** All forms of a word begin with the same two letters, or digit. */
function startOf(word: string): string {
  return word.slice(0, /^\d/.test(word) ? 1 : 2);
}

/** British and American spellings of a name are one. */
function nameKey(words: readonly string[]): string {
  return words.map(spelling).join(' ');
}

/** Lloyd J. Austin III without “J.” and “III”. Empty if a single word remains. */
function withoutInitials(words: readonly string[]): string[] {
  const full = words.filter((word) => !/^([a-z]|jr|sr|ii|iii)$/.test(word));
  return full.length > 1 ? full : [];
}
