import { runsOf } from '../text/runs.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import type { Clause, QueryTerm, Variant } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameFinder } from './name-finder.ts';
import { type Segment, segmentsOf } from './query-segments.ts';
import { variantsOf } from './variants.ts';

/** What queries are parsed by: the words and names of the corpus. */
export interface QueryContext {
  lexicon: Lexicon;
  names: NameFinder;
}

/**
 * What a query asks for. `typing`: its last word may be unfinished, unless a space follows it.
 * Joined words (co-development, a run of Japanese) and quoted ones are sought together.
 */
export function parseQuery(query: string, typing: boolean, context: QueryContext): Clause[] {
  const clauses = clausesOf(query, typing, queryStopWords, context);
  return clauses.length > 0 ? clauses : clausesOf(query, typing, new Set(), context);
}

function clausesOf(
  query: string,
  typing: boolean,
  omitted: ReadonlySet<string>,
  { lexicon, names }: QueryContext,
): Clause[] {
  let position = 0;
  return segmentsOf(query).flatMap((segment, index, { length }) => {
    const words = wordsOf(segment.text).filter((word) => !isPossessive(word, segment));
    const open = typing && segment.open && index === length - 1;
    const segmentPosition = position;
    position += words.length;
    if (segment.quoted) return words.length > 0 ? [{ terms: [termOf(words)], otherNames: [] }] : [];

    const clauses: Clause[] = [];
    for (let at = 0; at < words.length;) {
      const name = names.at(words, at);
      const end = name ? at + name.length : endOfNameless(words, at, names);
      const terms = runsOf(words.slice(at, end))
        .filter(([first, ...rest]) => rest.length > 0 || !omitted.has(first?.word ?? ''))
        .map(termOf);
      const otherNames = (name?.others ?? []).flatMap((other) => variantsOfName(other, lexicon));
      if (terms.length > 0) clauses.push({ terms, otherNames });
      at = end;
    }
    return clauses;

    function termOf(run: readonly Word[]): QueryTerm {
      const start = words.findIndex((word) => word === run[0]);
      const unfinished = open && run.at(-1) === words.at(-1);
      const phrase = { words: run.map(({ word }) => word), quoted: segment.quoted, unfinished };
      return {
        asked: segment.text.slice(run[0]?.start, run.at(-1)?.end),
        position: segmentPosition + start,
        length: run.length,
        unfinished,
        variants: variantsOf(phrase, lexicon),
      };
    }
  });
}

/** `Japan’s` asks for Japan. */
function isPossessive({ word, joined, start }: Word, { text, quoted }: Segment): boolean {
  return !quoted && joined && word === 's' && /['’]/.test(text.charAt(start - 1));
}

function endOfNameless(words: readonly Word[], from: number, names: NameFinder): number {
  let end = from + 1;
  while (end < words.length && !names.at(words, end)) end++;
  return end;
}

function variantsOfName(name: string, lexicon: Lexicon): Variant[] {
  return variantsOf({ words: foldedWords(name), quoted: true, unfinished: false }, lexicon).map(
    (variant) => ({
      ...variant,
      label: variant.label === 'heading' ? 'heading' : 'name',
      name,
    }),
  );
}
