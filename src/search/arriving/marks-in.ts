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
