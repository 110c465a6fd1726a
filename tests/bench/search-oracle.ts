import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inflections } from './inflections.ts';
import { oracleDays } from './oracle-days.ts';
import { isParted, sameLetters, tellsNothing } from './oracle-letters.ts';
import { readQuery, tellingWords, type Unit } from './oracle-query.ts';
import { plainWords, type SearchDocument } from './search-documents.ts';

/** What a query must find: addresses of the documents with all words, or else with some. */
export interface Expected {
  all: Set<string>;
  some: Set<string>;
}

type Test = (document: SearchDocument) => boolean;

/** Scans every document for a query, by the rules as docs/search.md states them, word by word. */
export function searchOracle(documents: readonly SearchDocument[], content: string) {
  const terms = parse(readFileSync(`${content}/terms.yaml`, 'utf8')) as { names: string[] }[];
  const things = terms.map(({ names }) => names.map((name) => ({ name, words: plainWords(name) })));
  const printed = new Set(documents.flatMap(({ lines }) => lines.flat()));
  const inHeadings = new Set(documents.flatMap(({ headings }) => headings.flat()));
  const everyWord = printed.union(inHeadings);
  const hyphenated = new Set(documents.flatMap((document) => document.hyphenated));
  const days = oracleDays(documents);

  return (query: string): Expected => {
    const { all, without } = readQuery(query, together);
    const unwanted = without.map((unit) => every(testsOf(unit)));
    const left = documents.filter(
      (document) => !unwanted.some((test) => test({ ...document, headings: [], days: [] })),
    );
    const occurs = (test: Test) => documents.some(test);
    const wanted = all.flatMap((units) => {
      const alternatives = units.map(testsOf);
      if (alternatives.length === 1) return alternatives.flat().filter(occurs);
      const found = alternatives.filter((tests) => tests.every(occurs)).map(every);
      return found.length > 0 ? [any(found)] : [];
    });
    const nothing = all.length === 0 && without.length > 0;
    const found = (test: Test) => new Set(left.filter(test).map(({ address }) => address));
    return {
      all: nothing || wanted.length > 0 ? found(every(wanted)) : new Set(),
      some: nothing ? found(() => true) : found(any(wanted)),
    };
  };

  /** How many of these words are one thing. */
  function together(words: string[]): number {
    if (words[0] === 'item' && /^\d+\.\d+$/.test(words[1] ?? '')) return 2;
    for (const length of [1, 3]) if (days(words.slice(0, length).join(' '))) return length;
    const names = words.map((_, at) => thingOf(words.slice(0, at + 1).join(' ')) !== undefined);
    const length = names.lastIndexOf(true) + 1;
    if (length > 0) return length;
    const isPair =
      words.length > 1 &&
      ![2, 4].some((end) => days(words.slice(1, end).join(' '))) &&
      !thingAt(words, 1);
    return isPair && joined(words.slice(0, 2)).length > 0 ? 2 : 1;
  }

  function thingAt(words: string[], from: number): boolean {
    return words.some((_, at) => at >= from && thingOf(words.slice(from, at + 1).join(' ')));
  }

  function thingOf(words: string) {
    const isLatin = /^[ -~]*$/.test(words);
    const row = plainWords(words).join(' ');
    const same = ({ name, words: ofName }: { name: string; words: string[] }) =>
      isLatin ? ofName.join(' ') === row : name === words;
    const thing = things.find((names) => names.some(same));
    return thing?.filter((name) => !same(name)).map((name) => name.words);
  }

  /** What two words are that occur as one word too: of the texts and of the headings. */
  function joined(words: readonly string[]): string[] {
    const aside = words.some((word) => tellsNothing.has(word) || !/^[a-z\d]+$/.test(word));
    if (aside || words.length !== 2 || /\d \d/.test(words.join(' '))) return [];
    const whole = words.join('');
    const numbered = /\d$/.test(whole) && everyWord.has(`${whole}s`) ? [`${whole}s`] : [];
    return [...inflections(whole, everyWord), ...numbered];
  }

  /** A test for each thing that a unit asks for. */
  function testsOf({ words, quoted }: Unit): Test[] {
    if (quoted) return [phraseTest(plainWords(words))];
    const day = days(words);
    if (day) return [day];
    if (/^item [\d.]+$/.test(words)) return [testOf(words)];
    const otherNames = thingOf(words) ?? joined(words.split(' ')).map((word) => [word]);
    const rows = otherNames.map((other) => other.map((word) => new Set([word])));
    const named: Test = ({ lines, headings }) =>
      rows.some((row) => [...lines, ...headings].some((line) => holds(line, row)));
    return tellingWords(words).map((word) => any([testOf(word), named]));
  }

  function testOf(typed: string): Test {
    const words = plainWords(typed);
    const whole = words.join('');
    const field = (vocabulary: ReadonlySet<string>) => {
      const forms = words.map((word) => inflections(word, vocabulary));
      const rowsOf = sameLetters(whole, vocabulary);
      const occurs = inflections(whole, vocabulary).size > 0;
      return (line: readonly string[]) =>
        holds(line, forms) ||
        rowsOf(line).some((parts) => parts.length === 1 || isParted(parts, occurs, hyphenated));
    };
    const [inText, inHeading] = [field(printed), field(inHeadings)];
    const named = typed.toLowerCase().replace('item ', '');
    return ({ lines, headings, number, address }) =>
      number === named || isNamed(address, named) || lines.some(inText) || headings.some(inHeading);
  }
}

/** Whether `dicas-1`, `2024-05-02-hawaii` or `2024-05-02-hawaii#dicas-1` names what is at an address. */
function isNamed(address: string, typed: string): boolean {
  const [meeting = '', id] = address.replace(/^\/meetings\/|\/(?=#|$)/g, '').split('#');
  if (id === undefined) return typed === meeting;
  return /-\d+$/.test(typed) && (typed === id || typed === `${meeting}#${id}`);
}

function every(tests: readonly Test[]): Test {
  return (document) => tests.every((test) => test(document));
}

function any(tests: readonly Test[]): Test {
  return (document) => tests.some((test) => test(document));
}

/** Words in a row in a heading or in the text, which may go on in the next sentence. */
function phraseTest(words: readonly string[]): Test {
  const row = words.map((word) => new Set([word]));
  return ({ lines, headings, next }) => {
    if ([...lines, ...headings].some((line) => holds(line, row))) return true;
    const [line = []] = lines;
    const begun = line.some((_, at) => at > line.length - row.length);
    const follows = next?.lines[0] ?? [];
    return (
      begun &&
      line.some((_, at) => at > line.length - row.length && holdsAt([...line, ...follows], row, at))
    );
  };
}

/** Whether a line has words in a row, each one of those allowed. */
function holds(line: readonly string[], row: readonly ReadonlySet<string>[]): boolean {
  return row.length > 0 && line.some((_, start) => holdsAt(line, row, start));
}

function holdsAt(line: readonly string[], row: readonly ReadonlySet<string>[], start: number) {
  return row.every((allowed, at) => allowed.has(line[start + at] ?? ''));
}
