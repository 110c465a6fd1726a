import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inflections } from './inflections.ts';
import { plainWords, type SearchDocument } from './search-documents.ts';

/** What a query must find: addresses of the documents with all words, or else with some. */
export interface Expected {
  all: Set<string>;
  some: Set<string>;
}

type Test = (document: SearchDocument) => boolean;

const small = new Set('a an and as at by for from in of on or the to with'.split(' '));

/** Scans every document for a query, by the rules as the README states them, word by word. */
export function searchOracle(documents: readonly SearchDocument[], content: string) {
  const things = parse(readFileSync(`${content}/names.yaml`, 'utf8')) as string[][];
  const vocabulary = new Set(
    documents.flatMap(({ lines, headings }) => [...lines, ...headings].flat()),
  );

  return (query: string): Expected => {
    const wanted = unitsOf(query)
      .map((test) => new Set(documents.filter(test).map(({ address }) => address)))
      .filter((found) => found.size > 0);
    const some = new Set(wanted.flatMap((found) => [...found]));
    const all = [...some].filter((address) => wanted.every((found) => found.has(address)));
    return { all: new Set(all), some };
  };

  /** A test for each thing that is asked for. */
  function unitsOf(query: string): Test[] {
    const [, phrase] = /^"(.*)"$/.exec(query) ?? [];
    if (phrase !== undefined) {
      const words = plainWords(phrase).map((word) => new Set([word]));
      return [({ lines, headings }) => [...lines, ...headings].some((line) => holds(line, words))];
    }
    const name = nameOf(query);
    const typed = query.split(' ');
    const telling = typed.filter((word) => !small.has(word));
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
    const [first = ''] = words;
    const forms = words.map((word) => inflections(word, vocabulary));
    const closed = words.length > 1 ? inflections(words.join(''), vocabulary) : new Set<string>();
    return ({ lines, headings, hyphenated }) =>
      [...lines, ...headings].some((line) => holds(line, forms)) ||
      lines.some((line) => line.some((word) => closed.has(word))) ||
      (words.length === 1 && hyphenated.has(first));
  }
}

/** Whether a line has words in a row, each one of those allowed. */
function holds(line: readonly string[], row: readonly ReadonlySet<string>[]): boolean {
  if (row.length === 0) return false;
  return line.some((_, start) => row.every((allowed, at) => allowed.has(line[start + at] ?? '')));
}
