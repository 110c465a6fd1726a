// The grammar of queries in one place, from characters to clauses.
import { dateAt } from '../text/dates.ts';
import { courtesyWords, queryStopWords, questionWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import type { Clause, WordRow } from './clause.ts';
import { writtenAsOne, writtenOtherwise } from './joined-words.ts';
import type { Lexicon } from './lexicon.ts';
import { citedItem, itemNumber } from './site-ids.ts';

/** Longer queries are cut. */
const maxQueryWords = 80;
/** Longer names are not searched as names. Each Japanese character is a word. */
const maxNameWords = 24;

export interface ParsedQuery {
  clauses: Clause[];
  /** All words of the query, small words included, as a row. */
  row: WordRow['slots'];
  /** What was left out because the query is too long. */
  rest: string;
}

const minus = String.raw`(?<=^|\s)(?:[\p{Pd}−!](?=[^\s\p{Pd}−])|NOT\s+(?=\S))`;
const phrase = '["“”„«»「『](?<phrase>[^"“”„«»「」『』]*)["“”»«」』]?';
const noSpace = '[^\\s"“”„«»「『]+';
const piece = new RegExp(
  `(?<minus>${minus})?(?:${phrase}|(?<item>${citedItem.source})|${noSpace})`,
  'gu',
);
const numberAtStart = new RegExp(`^${itemNumber}(?![\\p{L}\\p{N}])`, 'u');
/** A number with its thousands set apart: 1 000, 1.000, 1’000. */
const thousands = /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,'’\s]\d{3})+(?![\p{L}\p{N}])/gu;

/** Reads a query: words, “phrases”, -word, OR, word*, items, dates and names. */
export function parseQuery(text: string, lexicon: Lexicon): ParsedQuery {
  const query = text.slice(0, wordsOf(text)[maxQueryWords]?.start);
  const clauses = new QueryReader(query, lexicon).read();
  // Words that only ask are left out, unless there are no others.
  const strong = clauses.filter(({ kind }) => kind !== 'weak');
  return {
    clauses: strong.some(({ excluded }) => !excluded) ? strong : clauses,
    row: exactRow(foldedWords(query)).slots,
    rest: text.slice(query.length).trim(),
  };
}

/** The parts of a clause, and what else it has. Without parts it is nothing to search for. */
type Reading = Pick<Clause, 'parts'> & Partial<Clause>;

/** What is read from the start of some words: of how many of them. */
type ReadingOfWords = Reading & { length: number };

class QueryReader {
  readonly #query: string;
  readonly #lexicon: Lexicon;
  readonly #words: Word[];
  readonly #isQuestion: boolean;
  /** All of the query is in capitals, which then mark no names and no NOT. */
  readonly #isShouted: boolean;
  readonly #clauses: Clause[] = [];
  #or = false;

  constructor(query: string, lexicon: Lexicon) {
    this.#query = query;
    this.#lexicon = lexicon;
    // Both keep the length: 1 000 becomes 1,000 if a text has this number, Japan’s becomes Japan.
    const withCommas = query.replace(thousands, (typed) => {
      const isNumber = lexicon.isOfficial(typed.replace(/\D/g, ''));
      return isNumber && !lexicon.isOfficial(typed) ? typed.replace(/\D/g, ',') : typed;
    });
    this.#words = wordsOf(withCommas.replace(/['’]s(?![\p{L}\p{N}])/giu, '  '));
    const isAsking = ({ word }: Word) =>
      questionWords.has(word) || (courtesyWords.has(word) && !lexicon.isOfficial(word));
    this.#isQuestion = this.#words.some(isAsking) || /[?？]\s*$/.test(query);
    this.#isShouted = !/\p{Ll}/u.test(query) && /\p{Lu}{6}/u.test(query);
  }

  read(): Clause[] {
    let plainStart = 0;
    for (const { 0: typed, index, groups = {} } of this.#query.matchAll(piece)) {
      const { minus = '', phrase, item } = groups;
      const [start, end] = [index + minus.length, index + typed.length];
      const text = this.#query.slice(start, end);
      const excluded = minus !== '' && !(this.#isShouted && minus.startsWith('NOT'));
      const isItem = item !== undefined || (excluded && numberAtStart.test(text));
      if (!excluded && !isItem && phrase === undefined && typed !== 'OR') continue;
      this.#readPlain(plainStart, index, false);
      plainStart = end;
      if (phrase !== undefined) {
        const parts = /[\p{L}\p{N}]/u.test(phrase) ? [[exactRow(foldedWords(phrase))]] : [];
        this.#add(index, end, { text: phrase.trim(), parts, kind: 'quoted', excluded });
      } else if (isItem) {
        // A number may be one of a text too.
        this.#add(start, end, { parts: [this.#rows(foldedWords(text))], kind: 'item', excluded });
      } else if (excluded) this.#readPlain(start, end, true);
      else this.#or = this.#clauses.length > 0;
    }
    this.#readPlain(plainStart, this.#query.length, false);
    return this.#clauses;
  }

  /** Reads words without quotation marks: dates, names, joined words, single words. */
  #readPlain(start: number, end: number, excluded: boolean): void {
    let words = this.#words.filter((word) => word.start >= start && word.end <= end);
    while (words.length > 0) {
      const { length, ...reading } =
        this.#date(words) ?? this.#name(words) ?? this.#word(words, excluded);
      const [first = start, last = end] = [words[0]?.start, words[length - 1]?.end];
      const lastWithStar = this.#query[last] === '*' ? last + 1 : last;
      this.#add(first, lastWithStar, { ...reading, excluded });
      words = words.slice(length);
    }
  }

  /** Adds a clause, if it is something to search for, once. */
  #add(start: number, end: number, reading: Reading): void {
    const text = this.#query.slice(start, end);
    const defaults = { text, facts: [], kind: 'plain' as const, excluded: false };
    const clause: Clause = { ...defaults, start, end, or: this.#or, ...reading };
    const isRepeated = this.#clauses.some(({ text, kind, excluded }) => {
      return text === clause.text && kind === clause.kind && excluded === clause.excluded;
    });
    if (clause.parts.length === 0 || (isRepeated && !clause.or)) return;
    this.#clauses.push(clause);
    // An OR beside words that only ask is of the next word.
    if (clause.kind !== 'weak') this.#or = false;
  }

  #date(words: readonly Word[]): ReadingOfWords | undefined {
    const start = words[0]?.start ?? 0;
    const date = dateAt(this.#query.slice(start, words.at(-1)?.end));
    const typed = words.filter((word) => word.start < start + (date?.length ?? 0));
    if (!date || typed.length < (this.#longestName(words)?.length ?? 0)) return undefined;
    const inAnyForm = (slot: string[]) => slot.flatMap((word) => this.#lexicon.formsOf(word));
    const printed = date.printed.map((slots): WordRow => {
      return { label: 'otherwise', slots: slots.map(inAnyForm) };
    });
    const asTyped = exactRow(typed.map(({ word }) => word));
    return { length: typed.length, parts: [[asTyped, ...printed]], facts: date.days };
  }

  /** A name: its words, which may be apart unless they are joined, or another name of the thing. */
  #name(words: readonly Word[]): ReadingOfWords | undefined {
    const { length, thing } = this.#longestName(words) ?? {};
    if (!length || !thing) return undefined;
    const typed = words.slice(0, length);
    let count = 0;
    const joinedWords = Map.groupBy(typed, ({ joined }) => (joined ? count : ++count));
    const runs = [...joinedWords.values()].map((run) => run.map(({ word }) => word));
    const strong = runs.filter(([word = '', joined]) => joined ?? !queryStopWords.has(word));
    const otherNames = thing.printed.map(foldedWords);
    const { key } = thing;
    return {
      length,
      parts: (strong.length > 0 ? strong : runs).map((run) => [
        ...this.#rows(run),
        ...otherNames.map((name) => ({ ...exactRow(name), label: 'name' as const, key })),
      ]),
      facts: [typed.map(({ word }) => word), ...otherNames].map((name) => name.join(' ')),
    };
  }

  /** The longest name at the start: it ends at no joint, and may have the surname first. */
  #longestName(words: readonly Word[]) {
    const isInverted = this.#query.slice(words[0]?.end).trimStart().startsWith(',');
    for (let length = Math.min(maxNameWords, words.length); length > 0; length--) {
      const [end, next] = [words[length - 1], words[length]];
      if (next?.joined && !isJapanese(end) && !isJapanese(next)) continue;
      const typed = this.#query.slice(words[0]?.start, end?.end);
      // へのこ (Henoko) is no name in 平和へのことば: not only particles follow.
      const [following = ''] = /^[ぁ-ゖ]*/.exec(this.#query.slice(end?.end)) ?? [];
      if (/^[ぁ-ゖ]+$/.test(typed) && !wordsOf(following).every(isParticle)) continue;
      const [surname = '', ...givenNames] = words.slice(0, length).map(({ word }) => word);
      const thing =
        this.#lexicon.thingNamed([surname, ...givenNames]) ??
        (isInverted ? this.#lexicon.thingNamed([...givenNames, surname]) : undefined);
      if (thing) return { length, thing };
    }
    return undefined;
  }

  /** A word with those that are joined to it, or that are one word with it elsewhere. */
  #word(words: readonly Word[], excluded: boolean): ReadingOfWords {
    const length = this.#runLength(words);
    const run = words.slice(0, length).map(({ word }) => word);
    const [first, next] = words;
    if (!first || isParticle(first)) return { length, parts: [] };
    const reading = { length, parts: [this.#rows(run)], facts: [run.join(' ')] };
    if (length > 1) return { ...reading, kind: 'joined' };
    if (this.#query[first.end] === '*') {
      const beginning = this.#lexicon.words.filter((word) => word.startsWith(first.word));
      const slots = [first.word.length > 1 ? beginning : []];
      return { length, parts: [[{ label: 'form', slots }]], kind: 'beginning' };
    }
    if (!excluded && this.#isWeak(first)) {
      // Nobody misses a question word.
      const isAbsent = this.#lexicon.formsOf(first.word).length === 0;
      return isAbsent && questionWords.has(first.word)
        ? { length, parts: [] }
        : { ...reading, kind: 'weak' };
    }
    if (!next || next.joined || this.#isWeak(next)) return reading;
    const pair = [first.word, next.word];
    const asOne = writtenAsOne(pair, this.#lexicon);
    const parts = pair.map((word) => [...this.#rows([word]), ...asOne]);
    return asOne.length > 0 ? { length: 2, parts } : reading;
  }

  /** By what a record may have joined words: as typed, in other forms, with other spaces and hyphens. */
  #rows(words: readonly string[]): WordRow[] {
    const slots = words.map((word) => this.#lexicon.formsOf(word));
    return [exactRow(words), { label: 'form', slots }, ...writtenOtherwise(words, this.#lexicon)];
  }

  /** Whether a word only helps to ask. */
  #isWeak({ word, start, end }: Word): boolean {
    const isCapital = /^\p{Lu}{2,}$/u.test(this.#query.slice(start, end));
    // IT and WHO are names.
    const isName = questionWords.has(word) && isCapital && !this.#isShouted;
    const isCourtesy = this.#isQuestion || !this.#lexicon.isOfficial(word);
    return (queryStopWords.has(word) && !isName) || (courtesyWords.has(word) && isCourtesy);
  }

  /** The number of joined words at the start, up to the next name among Japanese ones. */
  #runLength(words: readonly Word[]): number {
    const isNameAt = (at: number) =>
      isJapanese(words[at]) && this.#longestName(words.slice(at)) !== undefined;
    let end = 1;
    if (isParticle(words[0])) return end;
    while (words[end]?.joined && !isNameAt(end)) end++;
    // Of 移設への普天間 the particles are left for themselves.
    while (end > 1 && words[end]?.joined && isParticle(words[end - 1])) end--;
    return end;
  }
}

function exactRow(words: readonly string[]): WordRow {
  return { label: 'exact', slots: words.map((word) => [word]) };
}

function isJapanese(word: Word | undefined): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(word?.word ?? '');
}

/** Particles are no words to look for. */
function isParticle(word: Word | undefined): boolean {
  return /^[のをにはがとでへもや]$/.test(word?.word ?? '');
}
