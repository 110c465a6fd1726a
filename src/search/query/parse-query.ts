// The grammar of queries in one place, from characters to clauses.
import { dateAt } from '../text/dates.ts';
import { courtesyWords, queryStopWords, questionWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import type { Clause, Label, WordRow } from './clause.ts';
import { writtenAsOne, writtenOtherwise } from './joined-words.ts';
import { citedItem } from './site-ids.ts';
import type { Lexicon } from './lexicon.ts';

const itemAtStart = new RegExp(`^${citedItem.source}`);
const excludedItem = /^(?:(?:[Ii]tem|ITEM)s?\s+)?(?:[psPS]\d+|\d+(?:\.\d+)+)(?![\p{L}\p{N}])/u;
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
const inWord = '[^\\s"“”„«»「『]';
/** A phrase, with a minus or without, a word with a minus, or OR. */
const operator = new RegExp(
  [
    `(?<minus>${minus})?["“”„«»「『](?<quoted>[^"“”„«»「」『』]*)["“”«»」』]?`,
    `${minus}(?<excluded>${citedItem.source}|${inWord}+)`,
    `(?<!${inWord})OR(?!${inWord})`,
  ].join('|'),
  'gu',
);

/** Reads a query: words, “phrases”, -word, OR, word*, dates and names. */
export function parseQuery(text: string, lexicon: Lexicon): ParsedQuery {
  const words = wordsOf(text);
  const end = words.length > maxQueryWords ? words[maxQueryWords - 1]?.end : text.length;
  const [query, rest] = [text.slice(0, end), text.slice(end).trim()];
  const clauses = searched(new QueryReader(query, lexicon).read());
  return { clauses, row: exactRow(foldedWords(query)).slots, rest };
}

/** Leaves out clauses that only ask, unless there are no others. */
function searched(clauses: readonly Clause[]): Clause[] {
  const strong = clauses.filter(({ kind }) => kind !== 'weak');
  if (strong.some(({ excluded }) => !excluded)) return strong;
  return clauses.map((clause) => {
    const isQuestion = foldedWords(clause.text).every((word) => questionWords.has(word));
    return clause.kind === 'weak' && !isQuestion ? { ...clause, kind: 'plain' } : clause;
  });
}

/** What is read from the start of some words: the parts of a clause, of how many words, and more. */
type Reading = { length: number } & Pick<Clause, 'parts'> & Partial<Clause>;

class QueryReader {
  readonly #query: string;
  readonly #lexicon: Lexicon;
  readonly #words: Word[];
  readonly #isQuestion: boolean;
  /** All of the query is in capitals, which then mark no names and operators. */
  readonly #isShouted: boolean;
  readonly #clauses: Clause[] = [];
  #or = false;

  constructor(query: string, lexicon: Lexicon) {
    this.#query = query;
    this.#lexicon = lexicon;
    // Without the “s” of Japan’s.
    this.#words = wordsOf(query).filter(
      ({ word, joined, start }) =>
        !(joined && word === 's' && /['’]/.test(query.charAt(start - 1))),
    );
    const isAsking = ({ word }: Word) =>
      questionWords.has(word) || (courtesyWords.has(word) && !lexicon.isOfficial(word));
    this.#isShouted = !/\p{Ll}/u.test(query) && /\p{Lu}{6}/u.test(query);
    this.#isQuestion = this.#words.some(isAsking) || /[?？]\s*$/.test(query);
  }

  read(): Clause[] {
    let start = 0;
    for (const { 0: typed, index, groups = {} } of this.#query.matchAll(operator)) {
      const { quoted, excluded } = groups;
      const isWord = this.#isShouted && typed.startsWith('NOT');
      if (isWord && quoted === undefined) continue;
      this.#readPlain(start, index, false);
      start = index + typed.length;
      if (excluded !== undefined) this.#readPlain(start - excluded.length, start, true);
      else if (quoted === undefined) this.#or = this.#clauses.length > 0;
      else {
        const row = exactRow(foldedWords(quoted));
        const phrase = { text: quoted.trim(), parts: [[row]], kind: 'quoted' as const };
        const isExcluded = groups['minus'] !== undefined && !isWord;
        if (row.slots.length > 0) this.#add(index, start, { ...phrase, excluded: isExcluded });
      }
    }
    this.#readPlain(start, this.#query.length, false);
    return this.#clauses;
  }

  #add(start: number, end: number, reading: Pick<Clause, 'parts'> & Partial<Clause>): void {
    const text = this.#query.slice(start, end);
    const defaults = { text, facts: [], kind: 'plain' as const, excluded: false };
    const clause: Clause = { ...defaults, start, end, or: this.#or, ...reading };
    const isTypedBefore = this.#clauses.some(({ text, excluded, kind }) => {
      return text === clause.text && excluded === clause.excluded && kind !== 'quoted';
    });
    if (isTypedBefore && !clause.or && clause.kind !== 'quoted') return;
    this.#clauses.push(clause);
    // An OR beside words that only ask is of the next word.
    if (clause.kind !== 'weak') this.#or = false;
  }

  /** Reads words without quotation marks: dates, names, numbers, joined words, single words. */
  #readPlain(start: number, end: number, excluded: boolean): void {
    let words = this.#words.filter((word) => word.start >= start && word.end <= end);
    while (words.length > 0) {
      const { length, ...reading } =
        this.#item(words, excluded) ??
        this.#date(words) ??
        this.#name(words) ??
        this.#number(words) ??
        this.#word(words);
      const [first, last] = [words[0]?.start ?? 0, words[length - 1]?.end ?? 0];
      const lastWithStar = this.#query[last] === '*' ? last + 1 : last;
      if (excluded && reading.kind === 'weak') reading.kind = 'plain';
      if (reading.parts.length > 0 || reading.kind === 'item')
        this.#add(first, lastWithStar, { ...reading, excluded });
      words = words.slice(length);
    }
  }

  /** “item 4.1”; among excluded words also its bare number, which may be a number of a text too. */
  #item(words: readonly Word[], excluded: boolean): Reading | undefined {
    const [{ start, word } = { start: 0, word: '' }] = words;
    const text = this.#query.slice(start, words.at(-1)?.end);
    const [typed] = (excluded ? excludedItem : itemAtStart).exec(text) ?? [];
    if (typed === undefined) return undefined;
    const { length } = words.filter((one) => one.start < start + typed.length);
    return { length, parts: length > 1 ? [] : [this.#rows([word])], kind: 'item' };
  }

  #date(words: readonly Word[]): Reading | undefined {
    const start = words[0]?.start ?? 0;
    const date = dateAt(this.#query.slice(start, words.at(-1)?.end));
    const typed = words.filter((word) => word.start < start + (date?.length ?? 0));
    if (!date || typed.length < (this.#longestName(words)?.length ?? 0)) return undefined;
    const inAnyForm = (slot: string[]) => slot.flatMap((word) => this.#lexicon.formsOf(word));
    const printed = date.printed.map((slots) => slots.map(inAnyForm));
    const rowsOfDate = [exactRow(typed.map(({ word }) => word)), ...rows('otherwise', printed)];
    return { length: typed.length, parts: [rowsOfDate], facts: date.days };
  }

  /** A name: its words, which may be apart unless they are joined, or another name of the thing. */
  #name(words: readonly Word[]): Reading | undefined {
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
      facts: [typed.map(({ word }) => word), ...otherNames].map((name) => name.join('-')),
    };
  }

  /** The longest name at the start: it ends at no joint, and may have the surname first. */
  #longestName(words: readonly Word[]) {
    const isInverted = this.#query.slice(words[0]?.end).trimStart().startsWith(',');
    for (let length = Math.min(maxNameWords, words.length); length > 0; length--) {
      const [end, next] = [words[length - 1], words[length]];
      if (next?.joined && !isJapanese(end) && !isJapanese(next)) continue;
      const typed = this.#query.slice(words[0]?.start, end?.end);
      // へのこ (Henoko) is no name in 平和へのことば.
      if (/^[ぁ-ゖ]+$/.test(typed) && hiragana.test(this.#query.slice(end?.end))) continue;
      const [surname = '', ...givenNames] = words.slice(0, length).map(({ word }) => word);
      const thing =
        this.#lexicon.thingNamed([surname, ...givenNames]) ??
        (isInverted ? this.#lexicon.thingNamed([...givenNames, surname]) : undefined);
      if (thing) return { length, thing };
    }
    return undefined;
  }

  /** One number with its thousands set apart: 1 000, 1.000, 1’000. */
  #number(words: readonly Word[]): Reading | undefined {
    const [{ word, start } = { word: '', start: 0 }] = words;
    const plain = this.#query.slice(start, words.at(-1)?.end);
    const [typed = ''] = /^\d{1,3}(?:[.,'’\s]\d{3})+(?![\p{L}\p{N}])/u.exec(plain) ?? [];
    const number = typed.replace(/\D/g, '');
    const { length } = words.filter((one) => one.start < start + typed.length);
    const isWord = length === 1 && this.#lexicon.isOfficial(word);
    return this.#lexicon.isOfficial(number) && !isWord
      ? { length, parts: [this.#rows([number])] }
      : undefined;
  }

  /** A word with those that are joined to it, or that are one word with it elsewhere. */
  #word(words: readonly Word[]): Reading {
    const length = this.#runLength(words);
    const run = words.slice(0, length).map(({ word }) => word);
    const [word = '', { end, start } = { start: 0, end: 0 }] = [run[0], words[0]];
    if (run.every(isParticle)) return { length, parts: [] };
    const clause = { length, parts: [this.#rows(run)], facts: [run.join('-')] };
    if (length > 1) return { ...clause, kind: 'joined' };
    if (this.#query[end] === '*') {
      const parts = [rows('form', [[this.#lexicon.beginningWith(word)]])];
      return { length, parts, kind: 'beginning' };
    }
    const weak = this.#isWeak(word, this.#query.slice(start, end));
    const next = words[1];
    if (!weak && next && !next.joined && !this.#isWeak(next.word, '')) {
      const asOne = rows('otherwise', writtenAsOne([word, next.word], this.#lexicon));
      const parts = [word, next.word].map((one) => [...this.#rows([one]), ...asOne]);
      if (asOne.length > 0) return { length: 2, parts };
    }
    return { ...clause, kind: weak ? 'weak' : 'plain' };
  }

  /** By what a record may have joined words: as typed, in other forms, with other spaces and hyphens. */
  #rows(words: readonly string[]): WordRow[] {
    const inAnyForm = words.map((word) => this.#lexicon.formsOf(word));
    const otherwise = rows('otherwise', writtenOtherwise(words, this.#lexicon));
    return [exactRow(words), { label: 'form', slots: inAnyForm }, ...otherwise];
  }

  #isWeak(word: string, typed: string): boolean {
    // IT and WHO are names.
    const isName = !this.#isShouted && questionWords.has(word) && /^\p{Lu}{2,}$/u.test(typed);
    const mayBeCourtesy = this.#isQuestion || !this.#lexicon.isOfficial(word);
    return (queryStopWords.has(word) && !isName) || (courtesyWords.has(word) && mayBeCourtesy);
  }

  /** The number of joined words at the start, up to the next name among Japanese ones. */
  #runLength(words: readonly Word[]): number {
    const isName = (start: number) => this.#longestName(words.slice(start)) !== undefined;
    const isParticleAt = (at: number) => isParticle(words[at]?.word ?? '');
    let end = 1;
    if (isParticleAt(0)) return end;
    while (words[end]?.joined && !(isJapanese(words[end]) && isName(end))) end++;
    while (end > 1 && isParticleAt(end - 1) && isName(end)) end--;
    return end;
  }
}

function exactRow(words: readonly string[]): WordRow {
  return { label: 'exact', slots: words.map((word) => [word]) };
}

function rows(label: Label, rowsOfSlots: readonly string[][][]): WordRow[] {
  return rowsOfSlots.map((slots) => ({ label, slots }));
}

function isJapanese(word: Word | undefined): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(word?.word ?? '');
}

/** Japanese particles, which are no words to look for. */
const particle = '[のをにはがとでへもや]';
/** Hiragana of which some are no particles. */
const hiragana = new RegExp(`^[ぁ-ゖ]*(?!${particle})[ぁ-ゖ]`);

function isParticle(word: string): boolean {
  return new RegExp(`^${particle}$`).test(word);
}
