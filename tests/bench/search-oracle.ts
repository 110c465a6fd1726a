import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inflections } from './inflections.ts';
import { oracleDays } from './oracle-days.ts';
import { isParted, sameLetters } from './oracle-letters.ts';
import { plainWords, type SearchDocument } from './search-documents.ts';

/** What a query must find: addresses of the documents with all words, or else with some. */
export interface Expected {
  all: Set<string>;
  some: Set<string>;
}

type Test = (document: SearchDocument) => boolean;

const small = new Set('a an and as at by for from in of on or the to with'.split(' '));
const asking = new Set(
  `who whom whose what which when where why how i me my you your he him his she her it its they them
  their this that these those there am is are was were be been being do does did have has had having
  will would shall should can could`.split(/\s+/),
);

/** Scans every document for a query, by the rules as docs/search.md states them, word by word. */
export function searchOracle(documents: readonly SearchDocument[], content: string) {
  const terms = parse(readFileSync(`${content}/terms.yaml`, 'utf8')) as { names: string[] }[];
  const things = terms.map(({ names }) => names);
  const printed = new Set(documents.flatMap(({ lines }) => lines.flat()));
  const inHeadings = new Set(documents.flatMap(({ headings }) => headings.flat()));
  const hyphenated = new Set(documents.flatMap((document) => document.hyphenated));
  const days = oracleDays(documents);

  return (query: string): Expected => {
    const [wantedWords = '', unwanted] = query.split(' -');
    const without = unwanted === undefined ? [] : unitsOf(unwanted);
    const left = documents.filter(
      (document) => !without.some((test) => test({ ...document, headings: [] })),
    );
    const found = (test: Test) => new Set(documents.filter(test).map(({ address }) => address));
    const wanted = unitsOf(wantedWords)
      .map(found)
      .filter(({ size }) => size > 0);
    const addresses = new Set(left.map(({ address }) => address));
    const some = [...new Set(wanted.flatMap((one) => [...one]))].filter((one) =>
      addresses.has(one),
    );
    const all = some.filter((address) => wanted.every((one) => one.has(address)));
    return { all: new Set(all), some: new Set(some) };
  };

  /** A test for each thing that is asked for. */
  function unitsOf(query: string): Test[] {
    const [, phrase] = /^"(.*)"$/.exec(query) ?? [];
    if (phrase !== undefined) return [phraseTest(plainWords(phrase))];
    const tells = (word: string) => !small.has(word) && !asking.has(word);
    const alternatives = query.split(' OR ');
    if (alternatives.length > 1) {
      const tests = alternatives.filter(tells).map(testOf);
      return [(document) => tests.some((test) => test(document))];
    }
    const day = days(query);
    if (day) return [day];
    const name = nameOf(query);
    const typed = query.replace(/(\d) \+ (?=\d)/g, '$1+').split(' ');
    const telling = typed.filter(tells);
    const tests = (telling.length > 0 ? telling : typed).map(testOf);
    if (!name) return tests;
    const others = name.map((other) => plainWords(other).map((word) => new Set([word])));
    const named: Test = ({ lines, headings }) =>
      others.some((words) => [...lines, ...headings].some((line) => holds(line, words)));
    return tests.map((test) => (document) => test(document) || named(document));
  }

  /** The other names, where the whole query is a name. */
  function nameOf(query: string): string[] | undefined {
    const same = (name: string) => name.toLowerCase() === query.toLowerCase();
    return things.find((names) => names.some(same))?.filter((name) => !same(name));
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
    return ({ lines, headings, number }) =>
      number === typed.toLowerCase() || lines.some(inText) || headings.some(inHeading);
  }
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
