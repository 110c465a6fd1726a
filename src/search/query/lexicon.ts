import type { Field } from '../index/index-key.ts';
import { type CountName, countNames, type Vocabulary } from '../index/vocabulary.ts';
import { fold } from '../text/fold.ts';
import { rootsOf } from '../text/roots.ts';
import { spelling } from '../text/spelling.ts';
import { stemsOf } from '../text/stems.ts';
import { foldedWords } from '../text/words.ts';

/** A word of the vocabulary: as printed, and the number of records that have it, by `countNames`. */
interface Entry {
  printed: string;
  counts: number[];
}

/** The vocabulary made ready for queries. All words are folded. */
export class Lexicon {
  readonly #entries = new Map<string, Entry>();
  readonly #byStart = new Map<string, string[]>();
  readonly #forms = new Map<string, string[]>();
  readonly #compounds: ReadonlySet<string>;
  readonly #names = new Map<string, string[]>();
  readonly vocabulary: Vocabulary;
  readonly names: string[];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    const { words, counts, compounds, names } = vocabulary;
    const columns = counts.map((column) => column.split(','));
    let printed = '';
    for (const [at, line] of words.split('\n').entries()) {
      printed = printed.slice(0, Number(line[0])) + line.slice(1);
      const word = fold(printed);
      this.#entries.set(word, { printed, counts: columns.map((column) => Number(column[at])) });
      // All forms of a word begin with the same two letters.
      const start = word.slice(0, 2);
      const words = this.#byStart.get(start);
      if (words) words.push(word);
      else this.#byStart.set(start, [word]);
    }
    this.#compounds = new Set(compounds);
    for (const { printed, unprinted } of names) {
      for (const name of [...unprinted, ...printed]) {
        const key = foldedWords(name);
        for (const nameVariant of [nameKey(key), nameKey(withoutInitials(key))]) {
          if (nameVariant !== '') this.#names.set(nameVariant, printed);
        }
      }
    }
    this.names = names.flatMap(({ printed, unprinted }) => [...printed, ...unprinted]);
  }

  /** The number of records of all kinds that have a word in a field. */
  count(word: string, field: Field): number {
    return field === 'heading'
      ? this.#count(word, 'heading')
      : this.#count(word, 'official') + this.#count(word, 'note') + this.#count(word, 'earlier');
  }

  #count(word: string, name: CountName): number {
    return this.#entries.get(word)?.counts[countNames.indexOf(name)] ?? 0;
  }

  /** Whether an official text has a word. */
  isPrinted(word: string): boolean {
    return this.#count(word, 'official') > 0;
  }

  /** Whether an official text or a heading has a word. */
  isOfficial(word: string): boolean {
    return this.isPrinted(word) || this.#count(word, 'heading') > 0;
  }

  /** The words, in any field, that are forms of a word, itself included if it occurs. */
  formsOf(word: string): string[] {
    const cached = this.#forms.get(word);
    if (cached) return cached;
    const stems = stemsOf(word);
    const isForm = (candidate: string) => stemsOf(candidate).some((stem) => stems.includes(stem));
    const starts = new Set(stems.flatMap((stem) => [stem.slice(0, 2), `0${stem}`.slice(0, 2)]));
    // 2nd and 02 are forms of 2.
    const numbers = /^\d/.test(word)
      ? stems.flatMap((stem) => [stem, `0${stem}`, ...ordinals(stem)])
      : [];
    const candidates = [
      ...[...starts].flatMap((start) => this.#byStart.get(start) ?? []),
      ...numbers,
    ];
    const forms = new Set(
      [word, ...candidates.filter(isForm)].filter((one) => this.#entries.has(one)),
    );
    this.#forms.set(word, [...forms]);
    return [...forms];
  }

  /** The words, in any field, that begin with these letters. */
  beginningWith(letters: string): string[] {
    if (letters.length < 2) return [];
    const candidates = this.#byStart.get(letters.slice(0, 2)) ?? [];
    return candidates.filter((word) => word.startsWith(letters));
  }

  /** The words of the official texts that have one of the roots. */
  ofRoots(roots: readonly string[]): string[] {
    const candidates = new Set(roots.flatMap((root) => this.#byStart.get(root.slice(0, 2)) ?? []));
    return [...candidates].filter(
      (word) => this.isPrinted(word) && rootsOf(word).some((root) => roots.includes(root)),
    );
  }

  /** The words of the official texts. */
  officialWords(): string[] {
    return [...this.#entries.keys()].filter((word) => this.isPrinted(word));
  }

  printed(word: string): string {
    return this.#entries.get(word)?.printed ?? word;
  }

  /** Whether a text or heading prints the two with a hyphen between them. */
  isCompound(first: string, second: string): boolean {
    return this.#compounds.has(`${first}-${second}`);
  }

  /** The printed names of the thing of which the words are a name, initials apart. */
  printedNames(words: readonly string[]): string[] | undefined {
    return this.#names.get(nameKey(words)) ?? this.#names.get(nameKey(withoutInitials(words)));
  }
}

function ordinals(number: string): string[] {
  return ['st', 'nd', 'rd', 'th'].map((end) => number + end);
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
