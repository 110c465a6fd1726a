// The grammar of queries in one place, from signs to clauses; over 150 lines for that reason.
import { dateAt } from '../text/dates.ts';
import { courtesyWords, isQuestionWord, queryStopWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import type { Clause, Label, WordRow } from './clause.ts';
import { maxSplitChars, writtenAsOne, writtenOtherwise } from './joined-words.ts';
import type { Lexicon } from './lexicon.ts';

/** Longer queries are cut. */
const maxQueryWords = 80;
const maxQueryChars = 5000;
/** A name with the surname first has at most this many words: Austin, Lloyd J. */
const maxInvertedWords = 4;

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

/** Whether a query is typed in capitals throughout, which then do not mark abbreviations. */
function isShouted(query: string): boolean {
  return !/\p{Ll}/u.test(query) && /\p{Lu}{6}/u.test(query);
}

/** Words of a query between two operators or quotation marks. */
interface Stretch {
  text: string;
  /** Its place in the query. */
  offset: number;
  words: Word[];
  excluded: boolean;
}

class QueryReader {
  readonly #query: string;
  readonly #lexicon: Lexicon;
  readonly #isQuestion: boolean;
  readonly #isShouted: boolean;
  readonly #clauses: Clause[] = [];
  #or = false;

  constructor(query: string, lexicon: Lexicon) {
    this.#query = query;
    this.#lexicon = lexicon;
    this.#isShouted = isShouted(query);
    const isAsking = (word: string) =>
      isQuestionWord(word) || (courtesyWords.has(word) && !lexicon.isOfficial(word));
    this.#isQuestion = foldedWords(query).some(isAsking) || /[?？]\s*$/.test(query);
  }

  read(): Clause[] {
    let [start, end] = [0, 0];
    for (const { 0: tokenText, index, groups = {} } of this.#query.matchAll(token)) {
      const { minus, quoted, plain = '' } = groups;
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
        const wordRows: WordRow[][] = [[{ label: 'exact', slots }]];
        this.#add({ ...span, parts: wordRows, quoted: true, excluded: minus !== undefined });
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
      const date = this.#dateAt(stretch, at);
      const { length: nameLength, names } = this.#nameAt(stretch, at);
      const numberLength = this.#numberLength(stretch, at);
      if (date && date.length >= nameLength) {
        this.#add({ ...span(stretch, at, date.length), parts: [date.rows], facts: date.days });
        at += date.length;
      } else if (nameLength > 0) {
        const name = words.slice(at, at + nameLength);
        this.#add({ ...span(stretch, at, nameLength), ...this.#nameClause(name, names) });
        at += nameLength;
      } else if (numberLength > 1) {
        const digits = words.slice(at, at + numberLength).map(({ word }) => word);
        const wordRows = [this.#rows([digits.join('').replace(/\D/g, '')])];
        this.#add({ ...span(stretch, at, numberLength), parts: wordRows });
        at += numberLength;
      } else {
        at += this.#readWord(stretch, at);
      }
    }
  }

  /** The date that begins at `at`, and the rows by which records may have it. */
  #dateAt({ words, text }: Stretch, at: number) {
    const { start = 0 } = words[at] ?? {};
    const date = dateAt(text.slice(start));
    if (!date) return undefined;
    const typed = words.slice(at).filter((word) => word.start < start + date.length);
    const rows: WordRow[] = [
      { label: 'exact', slots: typed.map(({ word }) => [word]) },
      ...date.printed.map((slots): WordRow => ({ label: 'otherwise', slots })),
    ];
    return { days: date.days, length: typed.length, rows };
  }

  /** Reads a word with those that are joined to it, or that are one word with it elsewhere. */
  #readWord(stretch: Stretch, at: number): number {
    const { words } = stretch;
    const length = this.#runLength(stretch, at);
    const folded = words.slice(at, at + length).map(({ word }) => word);
    const [word = ''] = folded;
    const itself = span(stretch, at, length);
    if (folded.every(isParticle)) return length;
    if (length > 1) {
      this.#add({
        ...itself,
        parts: [this.#rows(folded)],
        facts: [folded.join(' ')],
        joined: true,
      });
      return length;
    }
    if (this.#query[itself.end] === '*') {
      const row: WordRow = { label: 'form', slots: [this.#lexicon.beginningWith(word)] };
      const text = `${itself.text}*`;
      this.#add({ ...itself, text, end: itself.end + 1, parts: [[row]], beginning: word });
      return 1;
    }
    const next = words[at + 1];
    const weak = this.#isWeak(word, itself.text);
    const mayBeOne = !weak && next && !next.joined && !this.#isWeak(next.word, '');
    const asOne = mayBeOne ? writtenAsOne(word, next.word, this.#lexicon) : [];
    if (next && asOne.length > 0) {
      const wordRows = [this.#rows([word]), this.#rows([next.word])];
      const alternatives = asOne.map((slots): WordRow => ({ label: 'otherwise', slots }));
      this.#add({ ...span(stretch, at, 2), parts: wordRows, alternatives });
      return 2;
    }
    const wordRows = [[...this.#rows([word]), ...this.#splitAtCapitals(itself.text)]];
    this.#add({ ...itself, parts: wordRows, facts: [word], weak: weak && !stretch.excluded });
    return 1;
  }

  /** By what a record may have joined words: as typed, in other forms, with other spaces and hyphens. */
  #rows(words: readonly string[]): WordRow[] {
    const row = (label: Label, slots: string[][]): WordRow => ({ label, slots });
    const exact = words.map((word) => [word]);
    const forms = words.map((word) => this.#lexicon.formsOf(word));
    const otherwise = writtenOtherwise(words, this.#lexicon);
    return [
      row('exact', exact),
      row('form', forms),
      ...otherwise.map((slots) => row('otherwise', slots)),
    ];
  }

  /** #FreeAndOpenIndoPacific */
  #splitAtCapitals(typed: string): WordRow[] {
    if (typed.length > maxSplitChars) return [];
    const words = typed.split(/(?<=\p{Ll})(?=\p{Lu})/u).flatMap(foldedWords);
    const occurs = words.length > 1 && words.every((word) => this.#lexicon.isOfficial(word));
    return occurs ? [{ label: 'otherwise', slots: words.map((word) => [word]) }] : [];
  }

  #isWeak(word: string, typed: string): boolean {
    // IT and WHO are names, unless all of the query is in capitals.
    const isName = !this.#isShouted && isQuestionWord(word) && /^\p{Lu}{2,}$/u.test(typed);
    const mayBeCourtesy = this.#isQuestion || !this.#lexicon.isOfficial(word);
    return (queryStopWords.has(word) && !isName) || (courtesyWords.has(word) && mayBeCourtesy);
  }

  /** A name: its words, which may be apart unless they are joined, or another name of the thing. */
  #nameClause(words: readonly Word[], names: readonly string[]) {
    const runs: string[][] = [];
    for (const { word, joined } of words) {
      const run = runs.at(-1);
      if (joined && run) run.push(word);
      else runs.push([word]);
    }
    const strong = runs.filter(([word = '', joined]) => joined ?? !queryStopWords.has(word));
    const rows = [words.map(({ word }) => word), ...names.map(foldedWords)];
    return {
      parts: (strong.length > 0 ? strong : runs).map((run) => this.#rows(run)),
      alternatives: names.map((name): WordRow => {
        return { label: 'name', slots: foldedWords(name).map((word) => [word]), name };
      }),
      facts: rows.map((row) => row.join(' ')),
    };
  }

  /** The longest name that begins at `at`: it ends at no joint, and may have the surname first. */
  #nameAt({ words, text }: Stretch, at: number): { length: number; names: string[] } {
    const isInverted = /^\s*,/.test(text.slice(words[at]?.end, (words[at]?.end ?? 0) + 3));
    const longest = this.#lexicon.maxNameLength(words[at]?.word ?? '');
    const maxLength = Math.max(longest, isInverted ? maxInvertedWords : 0);
    for (let length = Math.min(maxLength, words.length - at); length > 0; length--) {
      if (!endsName(words, at + length) || continuesInHiragana(words, at, at + length)) continue;
      const [surname = '', ...givenNames] = words.slice(at, at + length).map(({ word }) => word);
      const names =
        this.#lexicon.printedNames([surname, ...givenNames]) ??
        (isInverted && givenNames.length > 0
          ? this.#lexicon.printedNames([...givenNames, surname])
          : undefined);
      if (names) return { length, names };
    }
    return { length: 0, names: [] };
  }

  /** The number of words that are one number with its thousands set apart: 1 000, 1.000, 1’000. */
  #numberLength({ words, text }: Stretch, at: number): number {
    const start = words[at]?.start ?? 0;
    const [digits = ''] =
      /^\d{1,3}(?:[.,'’\s]\d{3})+(?![\p{L}\p{N}])/u.exec(text.slice(start)) ?? [];
    if (!this.#lexicon.isOfficial(digits.replace(/\D/g, ''))) return 0;
    return words.slice(at).filter((word) => word.start < start + digits.length).length;
  }

  /** The number of joined words from `at` on, up to the next name among Japanese ones. */
  #runLength(stretch: Stretch, at: number): number {
    const { words } = stretch;
    const isName = (start: number) => this.#nameAt(stretch, start).length > 0;
    const isParticleAt = (place: number) => isParticle(words[place]?.word ?? '');
    let end = at + 1;
    if (isParticleAt(at)) return 1;
    while (words[end]?.joined && !(isJapanese(words[end]) && isName(end))) end++;
    while (end - at > 1 && isParticleAt(end - 1) && isName(end)) end--;
    return end - at;
  }
}

/** What words of a stretch are in the query. */
function span({ text, offset, words, excluded }: Stretch, at: number, length: number) {
  const { start = 0 } = words[at] ?? {};
  const { end = 0 } = words[at + length - 1] ?? {};
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
