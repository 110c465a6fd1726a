import type { Lexicon } from './lexicon.ts';
import type { NameFinder } from './name-finder.ts';
import { type Segment, segmentsOf } from './query-segments.ts';
import { runsOf } from '../text/runs.ts';
import { smallWords } from '../text/small-words.ts';
import type { Clause, Part } from './clause.ts';
import type { Way } from './way.ts';
import { waysOf } from './ways-of.ts';
import { type Word, wordsOf } from '../text/words.ts';

/** What queries are understood by. */
export interface Knowledge {
  lexicon: Lexicon;
  names: NameFinder;
}

/**
 * What a query asks for. `typing`: its last word may be unfinished, unless a space follows it.
 * Joined words (co-development, a run of Japanese) and quoted ones are sought together.
 */
export function understand(query: string, typing: boolean, knowledge: Knowledge): Clause[] {
  const clauses = clausesOf(query, typing, smallWords, knowledge);
  return clauses.length > 0 ? clauses : clausesOf(query, typing, new Set(), knowledge);
}

function clausesOf(
  query: string,
  typing: boolean,
  omitted: ReadonlySet<string>,
  { lexicon, names }: Knowledge,
): Clause[] {
  let place = 0;
  return segmentsOf(query).flatMap((segment, index, { length }) => {
    const words = wordsOf(segment.text).filter((word) => !isPossessive(word, segment));
    const open = typing && segment.open && index === length - 1;
    const firstPlace = place;
    place += words.length;
    if (segment.quoted) return words.length > 0 ? [{ parts: [part(words)], otherNames: [] }] : [];

    const clauses: Clause[] = [];
    for (let at = 0; at < words.length;) {
      const name = names.at(words, at);
      const end = name ? at + name.length : endOfNameless(words, at, names);
      const parts = runsOf(words.slice(at, end))
        .filter(([first, ...rest]) => rest.length > 0 || !omitted.has(first?.word ?? ''))
        .map(part);
      const otherNames = (name?.others ?? []).flatMap((other) => waysToName(other, lexicon));
      if (parts.length > 0) clauses.push({ parts, otherNames });
      at = end;
    }
    return clauses;

    function part(run: readonly Word[]): Part {
      const start = words.findIndex((word) => word === run[0]);
      const unfinished = open && run.at(-1) === words.at(-1);
      const sought = { words: run.map(({ word }) => word), quoted: segment.quoted, unfinished };
      return {
        asked: segment.text.slice(run[0]?.start, run.at(-1)?.end),
        place: firstPlace + start,
        length: run.length,
        unfinished,
        ways: waysOf(sought, lexicon),
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

function waysToName(name: string, lexicon: Lexicon): Way[] {
  const words = wordsOf(name).map(({ word }) => word);
  return waysOf({ words, quoted: true, unfinished: false }, lexicon).map((way) => ({
    ...way,
    label: way.label === 'heading' ? 'heading' : 'name',
    name,
  }));
}
