import { fields, thingKey } from '../index/index-key.ts';
import { type CountName, countNames, type Vocabulary } from '../index/vocabulary.ts';
import { spelling } from '../text/spelling.ts';
import { stemsOf } from '../text/stems.ts';
import { fold, foldedWords } from '../text/words.ts';

/** The vocabulary made ready for queries. All words are folded. */
export class Lexicon {
  readonly vocabulary: Vocabulary;
  /** In any field of any record. */
  readonly words: readonly string[];
  /** Word → as printed, and the number of records that have it, by `countNames`. */
  readonly #entries = new Map<string, { printed: string; counts: number[] }>();
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
    this.words = [...this.#entries.keys()].filter(isInText);
    for (const [thing, { printed, unprinted }] of vocabulary.names.entries()) {
      const key = thingKey(thing, printed);
      for (const name of [...unprinted, ...printed]) {
        this.#things.set(nameKey(foldedWords(name).map(spelling)), { printed, key });
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
    // 02 is a form of 2; other forms have the first two letters in common.
    const isAlike = (other: string) =>
      other.startsWith(word.slice(0, 2)) || (/^\d/.test(other) && /^\d/.test(word));
    const forms = this.words.filter(
      (other) => isAlike(other) && stemsOf(other).some((stem) => stems.includes(stem)),
    );
    this.#forms.set(word, forms);
    return forms;
  }

  printed(word: string): string {
    return this.#entries.get(word)?.printed ?? word;
  }

  /** The thing of which words in American spelling are a name: its printed names, its key in the index. */
  thingNamed(words: readonly string[]): { printed: string[]; key: string } | undefined {
    return this.#things.get(nameKey(words));
  }
}

/** Names that are one: with initials in the middle or without. */
function nameKey(words: readonly string[]): string {
  return words.join(' ').replace(/ [a-z](?= )/g, '');
}
