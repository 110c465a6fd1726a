import type { Seen } from './seen.ts';
import { listed, type Truth, type WayOfHolding, ways } from './truth.ts';

/** In what an answer differs from the truth: sentences, none where it is true. */
export function differences(answer: Seen, truth: Truth): string[] {
  const found: string[] = [];
  const full = answer.hits.slice(0, answer.count);
  const differs = (what: string, expected: unknown, is: unknown) => {
    const [one, other] = [JSON.stringify(expected), JSON.stringify(is)];
    if (one !== other) found.push(`${what}: ${other} instead of ${one}`);
  };
  const lacks = (what: string, expected: readonly string[], is: readonly string[]) => {
    const missing = expected.filter((one) => !is.includes(one));
    if (missing.length > 0) found.push(`${what}: no ${missing.join(', ')} in ${is.join(', ')}`);
  };
  const passages = (hits: Seen['hits']) => hits.map(({ passage }) => passage);
  const differsInWays = (compared: readonly WayOfHolding[]) => {
    for (const way of compared) {
      const expected = way === 'fact' ? [] : listed(truth[way]);
      const having = full.filter((hit) => hit.way === way);
      differs(way, expected.toSorted(), passages(having).toSorted());
    }
  };

  if (truth.across) {
    const [hit] = full;
    if (!hit) found.push('the phrase is not found');
    for (const id of listed(truth.across)) {
      if (hit && hit.passage !== id && !names(hit.name, id)) {
        found.push(`the hit does not name ${id}: “${hit.name}”`);
      }
    }
    lacks('sentences of the phrase', passages(full), listed(truth.across));
  } else if (truth.goTo) {
    const expected = listed(truth.goTo);
    const first = [...new Set(answer.links)].slice(0, expected.length);
    differs('answered first', expected.toSorted(), first.toSorted());
  } else if (truth.some) {
    differs('hits with some', listed(truth.some).toSorted(), passages(answer.hits).toSorted());
    differs('counted as having all', 0, full.length);
  } else if (truth.fact) {
    const facts = full.filter(({ way }) => way === 'fact');
    const places = [...new Set(facts.map(({ passage }) => passage.split('/')[0]))];
    differs('a fact of', truth.fact.split(' ').toSorted(), places.toSorted());
    const inferred = facts.every(({ isInferred }) => isInferred);
    if (facts.length > 0) differs('inferred', truth.inferred ?? false, inferred);
    differsInWays(ways.filter((way) => way !== 'fact'));
  } else if (truth.first === undefined || truth.exact) {
    differsInWays(ways.filter((way) => !truth.open || truth[way]));
    const all = ways.flatMap((way) => (way === 'fact' ? [] : listed(truth[way])));
    if (!truth.open) differs('count', all.length, answer.count);
    if (!truth.near && all.length === 0) differs('shown', [], passages(answer.hits));
  }

  if (truth.count) differs('count', truth.count, answer.count);
  const first = listed(truth.first ?? (truth.inOrder && (truth.exact ?? truth.otherwise)));
  differs('first', first, passages(answer.hits).slice(0, first.length));
  const wrong = listed(truth.not).filter((id) => passages(answer.hits).includes(id));
  if (wrong.length > 0) found.push(`wrong hits: ${wrong.join(', ')}`);

  const absent = answer.absent.filter((word) => !truth.maybe?.includes(word));
  // Whether what is not printed so “does not occur” is a matter of wording.
  if (!truth.unquoted) differs('absent', truth.absent?.toSorted() ?? [], absent.toSorted());
  if (truth.near) {
    const nearWord = truth.near.word.toLowerCase();
    if (!answer.suggestions.some((words) => words.toLowerCase().includes(nearWord))) {
      found.push(`does not suggest “${nearWord}”`);
    }
    lacks('shown', listed(truth.near.shows), answer.links);
  }
  if (truth.meant) differs('suggested', truth.meant.toSorted(), answer.suggestions.toSorted());
  if (truth.notMeant && answer.suggestions.includes(truth.notMeant)) {
    found.push(`suggests ${truth.notMeant}`);
  }
  if (truth.unquoted) {
    if (!truth.goTo) differs('hits as printed', [], passages(full));
    if (!answer.isUnquotedOffered) found.push('does not offer the words without quotation marks');
  }
  lacks('left out', truth.without ? [truth.without] : [], answer.excluded);
  return found;
}

/** “Items 7.1 and 7.2” names realignment-2, “Preamble, sentences 1 and 2” preamble-2. */
function names(name: string, id: string): boolean {
  const [ordinal = ''] = /\d+$/.exec(id) ?? [];
  return new RegExp(`\\b${ordinal}\\b`).test(name);
}
