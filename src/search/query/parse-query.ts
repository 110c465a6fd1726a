// The grammar of queries in one place, from marks to clauses; over 150 lines for that reason.
import { runsOf } from '../text/runs.ts';
import { isQuestionWord, queryStopWords } from '../text/stop-words.ts';
import { foldedWords, type Word } from '../text/words.ts';
import type { Clause, Query, QueryTerm, Variant } from './clauses.ts';
import { dateVariantsAt } from './date-variants.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameFinder } from './name-finder.ts';
import { demandOf, type Segment, segmentsOf, segmentWords } from './query-segments.ts';
import { siteIdAt } from './site-ids.ts';
import { inOneWord, variantsOf } from './variants.ts';

/** What queries are parsed by: the words and names of the corpus. */
export interface QueryContext {
  lexicon: Lexicon;
  names: NameFinder;
}

/**
 * What a query asks for. `typing`: its last word may be unfinished, unless a space follows it.
 * Joined words (co-development, a run of Japanese) and quoted ones are sought together.
 */
export function parseQuery(query: string, typing: boolean, context: QueryContext): Query {
  const isShouted = !/\p{Ll}/u.test(query);
  // Whoever writes IT in capitals among small letters does not mean “it”.
  const isOmitted = ({ word }: Word, printed: string) =>
    queryStopWords.has(word) &&
    (isShouted || !isQuestionWord(word) || !/^\p{Lu}{2,}$/u.test(printed));
  const parsed = queryOf(query, typing, isOmitted, context);
  return parsed.all.length > 0 ? parsed : queryOf(query, typing, () => false, context);
}

function queryOf(
  query: string,
  typing: boolean,
  isOmitted: (word: Word, printed: string) => boolean,
  context: QueryContext,
): Query {
  const segments = segmentsOf(query);
  let position = 0;
  return demandOf(segments, (segment, at) => {
    const text = withHyphens(segment.text);
    const words = segmentWords(segment, text);
    const clauses = clausesOf({
      segment,
      text,
      words,
      position,
      open: typing && segment.open && at === segments.length - 1,
      isOmitted: (word) =>
        !segment.excluded && isOmitted(word, segment.text.slice(word.start, word.end)),
      context,
    });
    position += words.length;
    return clauses;
  });
}

interface Stretch {
  segment: Segment;
  /** That of the segment, its dates with hyphens. */
  text: string;
  words: readonly Word[];
  /** Of its first word in the query. */
  position: number;
  /** Its last word may be unfinished. */
  open: boolean;
  isOmitted: (word: Word) => boolean;
  context: QueryContext;
}

/** The clauses of a segment: its phrase, or its names, days, ids, joined words and single words. */
function clausesOf({
  segment,
  text,
  words,
  position,
  open,
  isOmitted,
  context,
}: Stretch): Clause[] {
  const { lexicon, names } = context;
  if (segment.quoted) return words.length > 0 ? [{ terms: [termOf(words)], otherNames: [] }] : [];
  const clauses: Clause[] = [];
  for (let at = 0; at < words.length;) {
    const name = names.at(words, at);
    const otherNames = (name?.others ?? []).flatMap((other) => variantsOfName(other, lexicon));
    const whole = wholeAt(at);
    if (whole) {
      const isName = name?.length === whole.length;
      const term = termOf(words.slice(at, at + whole.length), whole);
      clauses.push({ terms: [term], otherNames: isName ? otherNames : [] });
    } else if (name) {
      const terms = termsOf(words.slice(at, at + name.length));
      if (terms.length > 0) clauses.push({ terms, otherNames });
    } else {
      clauses.push(...inPairs(termsOf(words.slice(at, endOfNameless(at)))));
    }
    at = whole ? at + whole.length : name ? at + name.length : endOfNameless(at);
  }
  return clauses;

  /** A day, or what may be a number or id of the site. */
  function wholeAt(
    at: number,
  ): { length: number; variants: Variant[]; only?: boolean } | undefined {
    const id = siteIdAt(words, at, text);
    const variant = id && {
      label: 'id' as const,
      field: 'id' as const,
      slots: id.row.map((w) => [w]),
    };
    return variant
      ? { length: id.length, variants: [variant] }
      : dateVariantsAt(words, at, lexicon);
  }

  function endOfNameless(from: number): number {
    let end = from + 1;
    while (end < words.length && !names.at(words, end) && !wholeAt(end)) end++;
    return end;
  }

  function termsOf(stretch: readonly Word[]): QueryTerm[] {
    return runsOf(stretch)
      .filter(([first, ...rest]) => rest.length > 0 || (first && !isOmitted(first)))
      .map((run) => termOf(run));
  }

  function termOf(
    run: readonly Word[],
    whole?: { variants: Variant[]; only?: boolean },
  ): QueryTerm {
    const start = words.findIndex((word) => word === run[0]);
    const unfinished = open && run.at(-1) === words.at(-1);
    const phrase = { words: run.map(({ word }) => word), quoted: segment.quoted, unfinished };
    return {
      asked: segment.text.slice(run[0]?.start, run.at(-1)?.end),
      quoted: segment.quoted,
      position: position + start,
      length: run.length,
      unfinished,
      variants: [...(whole?.variants ?? []), ...(whole?.only ? [] : variantsOf(phrase, lexicon))],
    };
  }

  /** Two words that occur as one word too stand in one clause: counter strike. */
  function inPairs(terms: readonly QueryTerm[]): Clause[] {
    const paired: Clause[] = [];
    for (let at = 0; at < terms.length; at++) {
      const [one, other] = terms.slice(at, at + 2);
      const asOne =
        one?.length === 1 && other?.length === 1 && other.position === one.position + 1
          ? inOneWord(
              [one, other].map(({ asked }) => foldedWords(asked)[0] ?? ''),
              lexicon,
            )
          : [];
      if (one && other && asOne.length > 0) {
        paired.push({ terms: [one, other], otherNames: asOne });
        at++;
      } else if (one) paired.push({ terms: [one], otherNames: [] });
    }
    return paired;
  }
}

/** 2024/05/02, 2024.5.2 and 05/02/2024 with hyphens, sign for sign. */
function withHyphens(text: string): string {
  return text.replace(
    /(?<!\d\.?)(?:\d{4}([/.])\d\d?\1\d\d?|\d\d?([/.])\d\d?\2\d{4})(?!\.?\d)/g,
    (date) => date.replace(/[/.]/g, '-'),
  );
}

function variantsOfName(name: string, lexicon: Lexicon): Variant[] {
  return variantsOf({ words: foldedWords(name), quoted: true, unfinished: false }, lexicon).map(
    ({ label, field, slots }) => ({
      label: label === 'heading' ? label : 'name',
      field,
      slots,
      name,
    }),
  );
}
