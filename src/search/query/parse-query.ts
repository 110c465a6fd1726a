// The grammar of queries in one place, from signs to clauses; over 150 lines for that reason.
import { dateAt } from '../text/dates.ts';
import { courtesyWords, isQuestionWord, queryStopWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import type { Clause, WordRow } from './clause.ts';
import { writtenAsOne, writtenOtherwise } from './joined-words.ts';
import type { Lexicon } from './lexicon.ts';

/** Longer queries are cut. */
const maxQueryWords = 80;
const maxQueryChars = 5000;
/** Longer names are not searched as names. Each Japanese character is a word. */
const maxNameWords = 24;

export interface ParsedQuery {
  clauses: Clause[];
  /** All words of a query without operators and quotation marks, folded, small words included. */
  row: string[];
  /** What was left out because the query is too long. */
  rest: string;
}

const token =
  /(?<minus>(?<=^|\s)(?:[\p{Pd}−!](?=[^\s\p{Pd}−])|NOT\s+(?=\S)))?(?:["“”„«»「『](?<quoted>[^"“”„«»「」『』]*)["“”«»」』]?|(?<plain>[^\s"“”„«»「『]+))/gu;

/** Reads a query: words, “phrases”, -word, OR, word*, dates and names. */
export function parseQuery(text: string, lexicon: Lexicon): ParsedQuery {
  const { query, rest: ignoredText } = cut(text);
  const reader = new QueryReader(query, lexicon);
  const clauses = reader.read();
  const hasOperators = clauses.some(({ excluded, or, beginning }) => excluded || or || beginning);
  // A pasted sentence may have quotation marks of its own.
  const unquoted = clauses.filter(({ quoted }) => !quoted).length;
  const isRow = !hasOperators && (unquoted === clauses.length || unquoted > 4);
  return { clauses: searched(clauses), row: isRow ? foldedWords(query) : [], rest: ignoredText };
}

function cut(text: string): { query: string; rest: string } {
  const start = text.slice(0, maxQueryChars);
  const words = wordsOf(start);
  const end = words.length > maxQueryWords ? words[maxQueryWords - 1]?.end : start.length;
  return { query: start.slice(0, end), rest: text.slice(end).trim() };
}

/** Leaves out clauses that only ask, unless there are no others. An OR beside them stays. */
function searched(clauses: readonly Clause[]): Clause[] {
  if (clauses.every(({ weak, excluded }) => weak || excluded)) {
    return clauses.map((clause) => ({ ...clause, weak: clause.parts.flat().every(isQuestion) }));
  }
  let or = false;
  return clauses.flatMap((clause) => {
    or ||= clause.or;
    if (clause.weak) return [];
    const strong = { ...clause, or };
    or = false;
    return [strong];
  });
}

function isQuestion({ slots }: WordRow): boolean {
  return slots.flat().every(isQuestionWord);
}

/** Words of a query between two operators or quotation marks. */
interface Stretch {
  text: string;
  /** Its place in the query. */
  offset: number;
  words: Word[];
  excluded: boolean;
}

/** What some of the next words of a stretch are. */
interface Reading extends Partial<
  Pick<Clause, 'alternatives' | 'facts' | 'joined' | 'weak' | 'beginning'>
> {
  /** Number of words. */
  length: number;
  parts: WordRow[][];
}

class QueryReader {
  readonly #query: string;
  readonly #lexicon: Lexicon;
  readonly #isQuestion: boolean;
  /** All of the query is in capitals, which then mark no names and operators. */
  readonly #isShouted: boolean;
  readonly #clauses: Clause[] = [];
  #or = false;

  constructor(query: string, lexicon: Lexicon) {
    this.#query = query;
    this.#lexicon = lexicon;
    const isAsking = (word: string) =>
      isQuestionWord(word) || (courtesyWords.has(word) && !lexicon.isOfficial(word));
    this.#isShouted = !/\p{Ll}/u.test(query) && /\p{Lu}{6}/u.test(query);
    this.#isQuestion = foldedWords(query).some(isAsking) || /[?？]\s*$/.test(query);
  }

  read(): Clause[] {
    let [start, end] = [0, 0];
    for (const { 0: tokenText, index, groups = {} } of this.#query.matchAll(token)) {
      const { quoted, plain = '' } = groups;
      const isWord = this.#isShouted && groups['minus']?.startsWith('NOT');
      const minus = isWord ? undefined : groups['minus'];
      const tokenEnd = index + tokenText.length;
      if (minus === undefined && quoted === undefined && plain !== 'OR') {
        if (start === end) start = index;
        end = tokenEnd;
        continue;
      }
      this.#readPlain(start, end, false);
      start = end = tokenEnd;
      if (minus === undefined && plain === 'OR') this.#or = this.#clauses.length > 0;
      else if (quoted === undefined) this.#readPlain(tokenEnd - plain.length, tokenEnd, true);
      else {
        const slots = foldedWords(quoted).map((word) => [word]);
        if (slots.length === 0) continue;
        const span = { text: quoted.trim(), start: index, end: tokenEnd };
        const parts: WordRow[][] = [[{ label: 'exact', slots }]];
        this.#add({ ...span, parts, quoted: true, excluded: minus !== undefined });
      }
    }
    this.#readPlain(start, end, false);
    return this.#clauses;
  }

  #add(clause: Partial<Clause> & Pick<Clause, 'text' | 'start' | 'end' | 'parts'>): void {
    const isTypedBefore = this.#clauses.some(
      (one) => one.text === clause.text && one.excluded === clause.excluded && !one.quoted,
    );
    if (isTypedBefore && !this.#or && !clause.quoted) return;
    const defaults = { alternatives: [], facts: [], quoted: false, joined: false, excluded: false };
    this.#clauses.push({ ...defaults, weak: false, ...clause, or: this.#or });
    this.#or = false;
  }

  /** Reads words without quotation marks: dates, names, numbers, joined words, single words. */
  #readPlain(start: number, end: number, excluded: boolean): void {
    const text = this.#query.slice(start, end);
    const words = wordsOf(text).filter((word) => !isPossessive(word, text));
    const stretch = { text, offset: start, words, excluded };
    for (let at = 0; at < words.length;) {
      const { length, ...reading } =
        this.#dateAt(stretch, at) ??
        this.#nameAt(stretch, at) ??
        this.#numberAt(stretch, at) ??
        this.#wordAt(stretch, at);
      if (reading.parts.length > 0) this.#add({ ...span(stretch, at, length), ...reading });
      at += length;
    }
  }

  #dateAt(stretch: Stretch, at: number): Reading | undefined {
    const { words, text } = stretch;
    const { start = 0 } = words[at] ?? {};
    const date = dateAt(text.slice(start));
    const typed = words.slice(at).filter((word) => word.start < start + (date?.length ?? 0));
    if (!date || typed.length < (this.#longestName(stretch, at)?.length ?? 0)) return undefined;
    const exact: WordRow = { label: 'exact', slots: typed.map(({ word }) => [word]) };
    const printed = date.printed.map((slots): WordRow => ({ label: 'otherwise', slots }));
    return { length: typed.length, parts: [[exact, ...printed]], facts: date.days };
  }

  /** A name: its words, which may be apart unless they are joined, or another name of the thing. */
  #nameAt(stretch: Stretch, at: number): Reading | undefined {
    const { length, names } = this.#longestName(stretch, at) ?? {};
    if (!length || !names) return undefined;
    const words = stretch.words.slice(at, at + length);
    const runs: string[][] = [];
    for (const { word, joined } of words) {
      if (joined && runs.length > 0) runs.at(-1)?.push(word);
      else runs.push([word]);
    }
    const strong = runs.filter(([word = '', joined]) => joined ?? !queryStopWords.has(word));
    const rows = [words.map(({ word }) => word), ...names.map(foldedWords)];
    return {
      length,
      parts: (strong.length > 0 ? strong : runs).map((run) => this.#rows(run)),
      alternatives: names.map((name): WordRow => {
        return { label: 'name', slots: foldedWords(name).map((word) => [word]), name };
      }),
      facts: rows.map((row) => row.join(' ')),
    };
  }

  /** The longest name that begins at `at`: it ends at no joint, and may have the surname first. */
  #longestName(
    { words, text }: Stretch,
    at: number,
  ): { length: number; names: string[] } | undefined {
    const isInverted = /^\s*,/.test(text.slice(words[at]?.end, (words[at]?.end ?? 0) + 3));
    for (let length = Math.min(maxNameWords, words.length - at); length > 0; length--) {
      if (!endsName(words, at + length) || continuesInHiragana(words, at, at + length)) continue;
      const [surname = '', ...givenNames] = words.slice(at, at + length).map(({ word }) => word);
      const names =
        this.#lexicon.printedNames([surname, ...givenNames]) ??
        (isInverted && length > 1
          ? this.#lexicon.printedNames([...givenNames, surname])
          : undefined);
      if (names) return { length, names };
    }
    return undefined;
  }

  /** One number with its thousands set apart: 1 000, 1.000, 1’000. */
  #numberAt({ words, text }: Stretch, at: number): Reading | undefined {
    const start = words[at]?.start ?? 0;
    const [typed = ''] =
      /^\d{1,3}(?:[.,'’\s]\d{3})+(?![\p{L}\p{N}])/u.exec(text.slice(start)) ?? [];
    const number = typed.replace(/\D/g, '');
    const { length } = words.slice(at).filter((word) => word.start < start + typed.length);
    const isWord = length === 1 && this.#lexicon.isOfficial(words[at]?.word ?? '');
    return number !== '' && !isWord && this.#lexicon.isOfficial(number)
      ? { length, parts: [this.#rows([number])] }
      : undefined;
  }

  /** A word with those that are joined to it, or that are one word with it elsewhere. */
  #wordAt(stretch: Stretch, at: number): Reading {
    const { words, text } = stretch;
    const length = this.#runLength(stretch, at);
    const run = words.slice(at, at + length);
    const folded = run.map(({ word }) => word);
    const [word = ''] = folded;
    const [{ start, end } = { start: 0, end: 0 }] = run;
    if (folded.every(isParticle)) return { length, parts: [] };
    if (length > 1) {
      return { length, parts: [this.#rows(folded)], facts: [folded.join(' ')], joined: true };
    }
    if (text[end] === '*') {
      const slots = [this.#lexicon.beginningWith(word)];
      return { length, parts: [[{ label: 'form', slots }]], beginning: word };
    }
    const next = words[at + 1];
    const weak = this.#isWeak(word, text.slice(start, end));
    if (!weak && next && !next.joined && !this.#isWeak(next.word, '')) {
      const asOne = writtenAsOne(word, next.word, this.#lexicon);
      const alternatives = asOne.map((slots): WordRow => ({ label: 'otherwise', slots }));
      const parts = [this.#rows([word]), this.#rows([next.word])];
      if (asOne.length > 0) return { length: 2, parts, alternatives };
    }
    const parts = [this.#rows([word])];
    return { length, parts, facts: [word], weak: weak && !stretch.excluded };
  }

  /** By what a record may have joined words: as typed, in other forms, with other spaces and hyphens. */
  #rows(words: readonly string[]): WordRow[] {
    return [
      { label: 'exact', slots: words.map((word) => [word]) },
      { label: 'form', slots: words.map((word) => this.#lexicon.formsOf(word)) },
      ...writtenOtherwise(words, this.#lexicon).map((slots): WordRow => ({
        label: 'otherwise',
        slots,
      })),
    ];
  }

  #isWeak(word: string, typed: string): boolean {
    // IT and WHO are names.
    const isName = !this.#isShouted && isQuestionWord(word) && /^\p{Lu}{2,}$/u.test(typed);
    const mayBeCourtesy = this.#isQuestion || !this.#lexicon.isOfficial(word);
    return (queryStopWords.has(word) && !isName) || (courtesyWords.has(word) && mayBeCourtesy);
  }

  /** The number of joined words from `at` on, up to the next name among Japanese ones. */
  #runLength(stretch: Stretch, at: number): number {
    const { words } = stretch;
    const isName = (start: number) => this.#longestName(stretch, start) !== undefined;
    const isParticleAt = (place: number) => isParticle(words[place]?.word ?? '');
    let end = at + 1;
    if (isParticleAt(at)) return 1;
    while (words[end]?.joined && !(isJapanese(words[end]) && isName(end))) end++;
    while (end - at > 1 && isParticleAt(end - 1) && isName(end)) end--;
    return end - at;
  }
}

/** What words of a stretch are in the query, with a star at their end. */
function span({ text, offset, words, excluded }: Stretch, at: number, length: number) {
  const { start = 0 } = words[at] ?? {};
  const { end: lastEnd = 0 } = words[at + length - 1] ?? {};
  const end = text[lastEnd] === '*' ? lastEnd + 1 : lastEnd;
  return { text: text.slice(start, end), start: offset + start, end: offset + end, excluded };
}

/** The “s” of Japan’s. */
function isPossessive({ word, joined, start }: Word, text: string): boolean {
  return joined && word === 's' && /['’]/.test(text.charAt(start - 1));
}

function isJapanese(word: Word | undefined): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(word?.word ?? '');
}

function isParticle(word: string): boolean {
  return /^[のをにはがとでへもや]$/.test(word);
}

function endsName(words: readonly Word[], end: number): boolean {
  const [lastWord, next] = [words[end - 1], words[end]];
  return !next?.joined || isJapanese(lastWord) || isJapanese(next);
}

/** へのこ (Henoko) is no name in 平和へのことば: hiragana other than particles follow. */
function continuesInHiragana(words: readonly Word[], at: number, end: number): boolean {
  const isHiragana = ({ word }: Word) => /^\p{Script=Hiragana}/u.test(word);
  const following = words.slice(end);
  const length = following.findIndex((word) => !word.joined || !isHiragana(word));
  const hiragana = following.slice(0, length < 0 ? following.length : length);
  return words.slice(at, end).every(isHiragana) && !hiragana.every(({ word }) => isParticle(word));
}
