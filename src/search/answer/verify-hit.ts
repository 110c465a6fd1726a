import { invertedIndexOf } from '../index/inverted-index.ts';
import type { SearchDocument } from '../index/search-document.ts';
import type { Clause, Variant } from '../query/clauses.ts';
import { wordsOf } from '../text/words.ts';
import type { Engine } from './engine.ts';
import { marksOf } from './marks.ts';
import { matchDocuments } from './match.ts';
import type { Hit } from './ranking.ts';
import { Unreadable } from './unreadable.ts';
import type { VerifiedHit } from './search-result.ts';

/**
 * Reads the document of a hit and verifies the hit on its words: they must hold what the index said,
 * and no more. Rejects where they do not. `asked` are the terms that occur somewhere.
 */
export async function verifyHit(
  hit: Hit,
  { clauses, asked, query }: { clauses: readonly Clause[]; asked: string[]; query: string },
  engine: Engine,
): Promise<VerifiedHit> {
  const document = await engine.document(hit.document);
  const { full } = matchDocuments(clauses, invertedIndexOf(new Map([[hit.document, document]])));
  const held = hit.variants.filter((variant) => variant !== undefined);
  const verified = full[0]?.label === hit.label && full[0].variants.length === held.length;
  if (clauses.length > 0 && !verified) {
    throw new Unreadable('index', `The index says what ${document.address} does not`);
  }
  const words = asked.map((word, at) => ({ asked: word, variant: hit.variants[at] }));
  return {
    document,
    label: hit.label,
    words: words.flatMap(({ asked: word, variant }) =>
      variant ? { asked: word, label: variant.label, as: printedAs(variant, document) } : [],
    ),
    missing: words.flatMap(({ asked: word, variant }) => (variant ? [] : word)),
    marks: marksOf(document, clauses, query),
  };
}

/** The other name, or the words as this document prints them first. */
function printedAs(variant: Variant, document: SearchDocument): string {
  if (variant.name !== undefined) return variant.name;
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
