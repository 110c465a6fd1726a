import { passagePageAddress } from '../../meeting/addresses.ts';
import { invertedIndexOf } from '../index/inverted-index.ts';
import type { SearchDocument } from '../index/search-document.ts';
import type { Query, Variant } from '../query/clauses.ts';
import { wordsOf } from '../text/words.ts';
import type { Engine } from './engine.ts';
import { marksOf } from './marks.ts';
import { matchDocuments, type Matches } from './match.ts';
import type { Hit } from './ranking.ts';
import { Unreadable } from './unreadable.ts';
import type { VerifiedHit } from './search-result.ts';

/**
 * Reads the document of a hit and verifies the hit on its words: they must hold what the index said,
 * and no more. Where they do not and their paragraph goes on, the next sentences are read too: a
 * phrase may cross them. Rejects where they do not either. `asked` are the terms that occur somewhere.
 */
export async function verifyHit(
  hit: Hit,
  { clauses, asked, query }: { clauses: Query; asked: string[]; query: string },
  engine: Engine,
): Promise<VerifiedHit> {
  const { document: number } = hit;
  const read = new Map([[number, await engine.document(number)]]);
  const isVerified = () => isHeld(hit, matchDocuments(clauses, invertedIndexOf(read)));
  while (!isVerified()) {
    const last = number + read.size - 1;
    if (!read.get(last)?.goesOn) {
      throw new Unreadable(
        'index',
        `The index says what ${read.get(number)?.address ?? ''} does not`,
      );
    }
    read.set(last + 1, await engine.document(last + 1));
  }
  const document = joined([...read.values()]);
  const words = asked.map((word, at) => ({ asked: word, variant: hit.variants[at] }));
  return {
    document,
    page: pageOf(document),
    label: hit.label,
    words: words.flatMap(({ asked: word, variant }) =>
      variant ? { asked: word, label: variant.label, as: printedAs(variant, document) } : [],
    ),
    missing: words.flatMap(({ asked: word, variant }) => (variant ? [] : word)),
    marks: marksOf(document, clauses, query),
  };
}

function pageOf({ kind, address, meeting, ids }: SearchDocument): string {
  return kind === 'frame' ? address : passagePageAddress(meeting.id, ids[0]?.[1] ?? '');
}

function isHeld(hit: Hit, { full, partial, excluded }: Matches): boolean {
  const held = hit.variants.filter((variant) => variant !== undefined);
  if (held.length === 0) return !excluded.has(hit.document);
  const found = [...full, ...partial].find(({ document }) => document === hit.document);
  return (
    found?.label === hit.label &&
    found.variants.filter((variant) => variant !== undefined).length === held.length
  );
}

/** Sentences of one paragraph that a phrase crosses, as one document: “Item 7.1 and 7.2”. */
function joined([first, ...rest]: SearchDocument[]): SearchDocument {
  if (!first) throw new Error('No document was read');
  if (rest.length === 0) return first;
  const names = rest.map(({ name }) => name.replace(/^(Item|Preamble,) /, ''));
  return {
    ...first,
    name: [first.name, ...names].join(' and '),
    lines: [[first, ...rest].flatMap(({ lines }) => lines).join(' ')],
  };
}

/** The other name, the fact, or the words as this document prints them first. */
function printedAs(variant: Variant, document: SearchDocument): string {
  if (variant.name !== undefined) return variant.name;
  if (variant.field === 'fact') return factOf(variant, document);
  const lines = [...document.lines, ...document.headings.map(({ heading }) => heading)];
  for (const line of lines) {
    const words = wordsOf(line);
    const at = words.findIndex((_, start) =>
      variant.slots.every((slot, distance) => slot.includes(words[start + distance]?.word ?? '')),
    );
    if (at >= 0) return line.slice(words[at]?.start, words[at + variant.slots.length - 1]?.end);
  }
  return '';
}

/** “held 2 May 2024, inferred”. */
function factOf({ slots }: Variant, { facts = [] }: SearchDocument): string {
  const found = facts.filter(({ words }) =>
    words.some((_, at) => slots.every((slot, next) => slot.includes(words[at + next] ?? ''))),
  );
  const shown = found.map(({ fact, inferred }) => (inferred ? `${fact}, inferred` : fact));
  return [...new Set(shown)].join('; ');
}
