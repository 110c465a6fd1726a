import { Lexicon } from '../query/lexicon.ts';
import { type Mark, marksOf } from './marks.ts';
import { NameFinder } from '../query/name-finder.ts';
import { printedNames } from '../index/printed-names.ts';
import { understand } from '../query/understand.ts';
import { vocabularyOf } from '../index/vocabulary.ts';

/** What a query finds in one text, by the rules of search; `names` are names of each thing. */
export function marksIn(
  text: string,
  query: string,
  names: readonly (readonly string[])[],
): Mark[] {
  const record = { lines: [text], headings: [] };
  const knowledge = {
    lexicon: new Lexicon(vocabularyOf([record])),
    names: new NameFinder(printedNames(names, [record])),
  };
  const [marks = []] = marksOf(record, understand(query, false, knowledge), query);
  return marks;
}
