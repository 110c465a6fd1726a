import { type Mark, marksOf } from '../answer/marks.ts';
import { printedNames } from '../index/named-things.ts';
import { vocabularyOf } from '../index/vocabulary.ts';
import { Lexicon } from '../query/lexicon.ts';
import { NameFinder } from '../query/name-finder.ts';
import { parseQuery } from '../query/parse-query.ts';

/** What a query finds in one text, by the rules of search; `names` are names of each thing. */
export function marksIn(
  text: string,
  query: string,
  names: readonly (readonly string[])[],
): Mark[] {
  const document = { lines: [text], headings: [] };
  const context = {
    lexicon: new Lexicon(vocabularyOf([document])),
    names: new NameFinder(printedNames(names, [document])),
  };
  const [marks = []] = marksOf(document, parseQuery(query, false, context), query);
  return marks;
}

/**
 * The marks of a sentence: its own, and its part of what begins in it and goes on in the `further`
 * sentences of its paragraph; `beyond` is the rest of that, by sentence.
 */
export function marksFrom(
  sentence: string,
  further: readonly string[],
  marksOfText: (text: string) => Mark[],
): { own: Mark[]; beyond: Mark[][] } {
  const end = sentence.length;
  const crossing = marksOfText([sentence, ...further].join(' ')).find(
    (mark) => mark.start < end && mark.end > end,
  );
  const own = marksOfText(sentence);
  if (!crossing) return { own, beyond: [] };
  let start = end + 1;
  const beyond = further.map(({ length }) => {
    const part = { start: 0, end: Math.min(crossing.end - start, length) };
    start += length + 1;
    return part.end > 0 ? [part] : [];
  });
  const before = own.filter((mark) => mark.end <= crossing.start);
  return { own: [...before, { start: crossing.start, end }], beyond };
}
