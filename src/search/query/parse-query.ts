// The grammar of queries in one place, from characters to clauses.
import { dateAt } from '../text/dates.ts';
import { spelling } from '../text/spelling.ts';
import { courtesyWords, queryStopWords, questionWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import type { Clause, WordRow } from './clause.ts';
import { writtenAsOne, writtenOtherwise } from './joined-words.ts';
import type { Lexicon } from './lexicon.ts';
import { address, citedItem, referencesOf } from './site-ids.ts';

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

/** Japanese keyboards type ー for a minus; no word begins with it. */
const minus = String.raw`(?<=^|\s)(?:[\p{Pd}−!ー](?=[^\s\p{Pd}−ー])|NOT\s+(?=\S))`;
/** “Item 4.1, Title” is an item and a phrase. */
const phrase = `["“”„«»「『](?:(?<quotedItem>${citedItem})[,.:]?\\s*)?(?<phrase>[^"“”„«»「」『』]*)["“”»«」』]?`;
const noSpace = '[^\\s"“”„«»「『]+';
/** A phrase, an item, or characters with no space between them; with a minus or without. */
const token = new RegExp(
  `(?<minus>${minus})?(?:${phrase}|[([{]*(?<item>${citedItem})|${noSpace})`,
  'gu',
);
/** A number with its thousands set apart: 1 000, 1.000, 1’000. */
const thousands = /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,'’\s]\d{3})+(?![\p{L}\p{N}])/gu;

/** Reads a query: words, “phrases”, -word, OR, word*, items, dates and names. */
export function parseQuery(typed: string, lexicon: Lexicon): ParsedQuery {
  // Both keep the length: operators and digits in full width; “[T]he” is “The”.
  const text = typed
    .replace(/[！-～]/g, (character) => character.normalize('NFKC'))
    .replace(/(?<=\p{L})\[(\p{L}+)\]|\[(\p{L}+)\](?=\p{L})/gu, '\u00AD$1$2\u00AD');
  const query = text.slice(0, wordsOf(text)[maxQueryWords]?.start);
  const clauses = new QueryReader(query, lexicon, false).read();
  const isSearched = clauses.some(({ excluded }) => !excluded);
  return {
    // Words that only ask are searched if there are no others.
    clauses: isSearched ? clauses : new QueryReader(query, lexicon, true).read(),
    row: exactRow(foldedWords(query)).slots,
    rest: text.slice(query.length).trim(),
  };
}

/** What is read up to a character of the query. Without parts it is nothing to search for. */
type Reading = Pick<Clause, 'end' | 'parts'> & Partial<Clause>;

class QueryReader {
  readonly #query: string;
  readonly #lexicon: Lexicon;
  readonly #keepsWeakWords: boolean;
  readonly #words: Word[];
  /** Word → in American spelling. */
  readonly #spelt: ReadonlyMap<string, string>;
  readonly #isQuestion: boolean;
  /** All of the query is in capitals, which then mark no names and no NOT. */
  readonly #isShouted: boolean;
  readonly #clauses: Clause[] = [];
  #or = false;

  constructor(query: string, lexicon: Lexicon, keepsWeakWords: boolean) {
    this.#query = query;
    this.#lexicon = lexicon;
    this.#keepsWeakWords = keepsWeakWords;
    // All keep the length: 1 000 becomes 1,000 if a text has this number, Japan’s becomes Japan, and
    // isn’t only asks.
    const withCommas = query.replace(thousands, (typed) => {
      const isNumber = lexicon.isOfficial(typed.replace(/\D/g, ''));
      return isNumber && !lexicon.isOfficial(typed) ? typed.replace(/\D/g, ',') : typed;
    });
    const negations = keepsWeakWords ? '' : String.raw`\p{L}{2,6}n['’]t|`;
    const apostrophes = new RegExp(`(?:${negations}['’]s)(?![\\p{L}\\p{N}])`, 'giu');
    this.#words = wordsOf(withCommas.replace(apostrophes, ({ length }) => ' '.repeat(length)));
    this.#spelt = new Map(this.#words.map(({ word }) => [word, spelling(word)]));
    const isAsking = ({ word }: Word) =>
      questionWords.has(word) || (courtesyWords.has(word) && !lexicon.isOfficial(word));
    this.#isQuestion = this.#words.some(isAsking) || /[?？]\s*$/.test(query);
    this.#isShouted = !/\p{Ll}/u.test(query) && /\p{Lu}{6}/u.test(query);
  }

  read(): Clause[] {
    let plainStart = 0;
    for (const { 0: typed, index, groups = {} } of this.#query.matchAll(token)) {
      const { minus = '', phrase, quotedItem, item = quotedItem } = groups;
      const [start, end] = [index + minus.length, index + typed.length];
      const excluded = minus !== '' && !(this.#isShouted && minus.startsWith('NOT'));
      const link = typed.replace(/^[^\p{L}\p{N}/]+|[^\p{L}\p{N}/]+$/gu, '');
      const reference = address.test(link) ? link : item;
      if (!excluded && (phrase ?? reference) === undefined && typed !== 'OR') continue;
      this.#readPlain(plainStart, index, false);
      plainStart = end;
      let phraseStart = index;
      if (reference !== undefined) {
        phraseStart = index + typed.indexOf(reference) + reference.length;
        const parts = [this.#rows(foldedWords(reference))];
        this.#add(start, { end: phraseStart, text: reference, parts, isReference: true, excluded });
      }
      if (phrase !== undefined && reference !== link) {
        const parts = /[\p{L}\p{N}]/u.test(phrase) ? [[exactRow(foldedWords(phrase))]] : [];
        this.#add(phraseStart, { end, text: phrase.trim(), parts, kind: 'quoted', excluded });
      } else if (excluded && reference === undefined) this.#readPlain(start, end, true);
      else if (typed === 'OR') this.#or = this.#clauses.length > 0;
    }
    this.#readPlain(plainStart, this.#query.length, false);
    return this.#clauses;
  }

  /** Reads words without quotation marks: dates, names, joined words, single words. */
  #readPlain(start: number, end: number, excluded: boolean): void {
    let words = this.#words.filter((word) => word.start >= start && word.end <= end);
    for (let [word] = words; word; [word] = words) {
      const [date, name] = [this.#date(word, words), this.#name(words)];
      const isDate = date && date.end >= (name?.end ?? 0);
      const reading = (isDate ? date : name) ?? this.#word(word, words, excluded);
      this.#add(word.start, { ...reading, excluded });
      words = words.filter(({ start }) => start >= reading.end);
    }
  }

  /** Adds a clause, if it is something to search for, once. */
  #add(start: number, reading: Reading): void {
    const text = this.#query.slice(start, reading.end);
    const defaults = { text, facts: [], excluded: false, isReference: false };
    const clause: Clause = { ...defaults, kind: 'plain', start, or: this.#or, ...reading };
    const isRepeated = this.#clauses.some(({ text, kind, excluded }) => {
      return text === clause.text && kind === clause.kind && excluded === clause.excluded;
    });
    if (clause.parts.length === 0 || (isRepeated && !clause.or)) return;
    this.#clauses.push(clause);
    this.#or = false;
  }

  #date({ start }: Word, words: readonly Word[]): Reading | undefined {
    const date = dateAt(this.#query.slice(start, words.at(-1)?.end));
    if (!date) return undefined;
    // “April this year” may be meant by April 2024.
    const isMonth = date.days.length > 27 && /\p{L}/u.test(this.#query[start] ?? '');
    if (isMonth && !date.days.some((day) => this.#lexicon.count(day, 'fact') > 0)) return undefined;
    const end = start + date.length;
    const typed = words.filter((word) => word.start < end).map(({ word }) => word);
    const inAnyForm = (slot: string[]) => slot.flatMap((word) => this.#lexicon.formsOf(word));
    const printed = date.printed.map((slots): WordRow => {
      return { label: 'otherwise', slots: slots.map(inAnyForm) };
    });
    return { end, parts: [[exactRow(typed), ...printed]], facts: date.days };
  }

  /** A name: its words, which may be apart unless they are joined, or another name of the thing. */
  #name(words: readonly Word[]): Reading | undefined {
    const name = this.#longestName(words);
    if (!name) return undefined;
    const { typed, end, thing } = name;
    let count = 0;
    const joinedWords = Map.groupBy(typed, ({ joined }) => (joined ? count : ++count));
    const runs = [...joinedWords.values()].map((run) => run.map(({ word }) => word));
    const strong = runs.filter(([word = '', joined]) => joined ?? !queryStopWords.has(word));
    const otherNames = thing.printed.map(foldedWords);
    const nameRows = otherNames.map((name): WordRow => {
      return { ...exactRow(name), label: 'name', key: thing.key };
    });
    return {
      end,
      parts: (strong.length > 0 ? strong : runs).map((run) => [...this.#rows(run), ...nameRows]),
      facts: [runs.flat(), ...otherNames].map((name) => name.join('-')),
    };
  }

  /** The longest name at the start: it ends at no joint, and may have the surname first. */
  #longestName(words: readonly Word[]) {
    const isInverted = this.#query.slice(words[0]?.end).trimStart().startsWith(',');
    const spelt = words.slice(0, maxNameWords).map(({ word }) => this.#spelt.get(word) ?? word);
    for (let { length } = spelt; length > 0; length--) {
      const typed = words.slice(0, length);
      const [last, next] = [words[length - 1], words[length]];
      if (next?.joined && !isJapanese(last) && !isJapanese(next)) continue;
      // へのこ (Henoko) is no name in 平和へのことば: not only particles follow.
      const following = /^[ぁ-ゖ]*/.exec(this.#query.slice(last?.end))?.[0] ?? '';
      const isHiragana = typed.every(({ word }) => /[ぁ-ゖ]/.test(word));
      if (isHiragana && !wordsOf(following).every(isParticle)) continue;
      const [surname = '', ...givenNames] = spelt.slice(0, length);
      const thing =
        this.#lexicon.thingNamed([surname, ...givenNames]) ??
        (isInverted ? this.#lexicon.thingNamed([...givenNames, surname]) : undefined);
      if (thing) return { typed, end: last?.end ?? 0, thing };
    }
    return undefined;
  }

  /** A word with those that are joined to it, or that are one word with it elsewhere. */
  #word(first: Word, words: readonly Word[], excluded: boolean): Reading {
    const { word } = first;
    const run = this.#run(words);
    // の in 普天間の移設 is no word to look for, で in できる is of a word.
    const isAside = first.joined ? isParticle(first) : run.every(isParticle);
    if (isAside && (first.joined || !this.#keepsWeakWords)) return { end: first.end, parts: [] };
    const folded = run.map((one) => one.word);
    const lastEnd = run.at(-1)?.end ?? 0;
    // Too many words begin with one character.
    const hasStar = this.#query[lastEnd] === '*' && word.length > 1;
    const end = hasStar ? lastEnd + 1 : lastEnd;
    const isReference = referencesOf(this.#query.slice(first.start, end)).length > 0;
    const reading = { end, parts: [this.#rows(folded)], facts: [folded.join('-')], isReference };
    if (run.length > 1) return { ...reading, kind: 'joined' };
    const hasForms = this.#lexicon.formsOf(word).length > 0;
    // “Securing” may be of “secur”, but a text has “secure”.
    const isCut = !this.#lexicon.isOfficial(word) && this.#lexicon.isOfficial(`${word}e`);
    if (hasStar || (isCut && hasForms && !excluded)) {
      const beginning = this.#lexicon.words.filter((one) => one.startsWith(word));
      return { end, parts: [[{ label: 'form', slots: [beginning] }]], kind: 'beginning' };
    }
    // Nobody misses a question word.
    const isAbsent = questionWords.has(word) && !hasForms;
    const isLeftOut = !this.#keepsWeakWords || isAbsent;
    if (!excluded && isLeftOut && this.#isWeak(first)) return { end, parts: [] };
    const next = words[1];
    if (!next || next.joined || this.#isWeak(next)) return reading;
    const asOne = writtenAsOne([word, next.word], this.#lexicon);
    const parts = [word, next.word].map((one) => [...this.#rows([one]), ...asOne]);
    return asOne.length > 0 ? { end: next.end, parts } : reading;
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

  /** The joined words at the start, up to the next name among Japanese ones. */
  #run(words: readonly Word[]): readonly Word[] {
    const isNameAt = (at: number) =>
      isJapanese(words[at]) && this.#longestName(words.slice(at)) !== undefined;
    let length = 1;
    while (words[length]?.joined && !isNameAt(length)) length++;
    // Particles before the name, as in 移設への普天間, are left for themselves.
    while (length > 1 && words[length]?.joined && isParticle(words[length - 1])) length--;
    return words.slice(0, length);
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
