import { expect, test } from 'vitest';
import { labels } from '../../src/search/query/clauses.ts';
import { suggestionsFor } from '../../src/search/query/suggestions.ts';
import { ask, context } from './hawaii-search.ts';
import { type Truth, truthTable } from './truth-table.ts';

for (const [kind, table] of Object.entries(truthTable)) {
  test.each(Object.entries(table))(`${kind}: %s`, (query, truth) => {
    const { full, partial, absent } = ask(query);
    expect(full.toSorted()).toEqual(expectedHits(truth));
    expect(absent).toEqual(truth.absent ?? []);
    if (truth.some) {
      expect(partial.map((hit) => hit.split(' ')[0]).toSorted()).toEqual(truth.some.split(' '));
    }
    const meant = absent.flatMap((word) => suggestionsFor(word, context.lexicon));
    expect(meant).toEqual(
      (truth.meant ?? []).map((words) => words.split(/[ "]/).findLast(Boolean)),
    );
  });
}

function expectedHits(truth: Truth): string[] {
  return labels
    .flatMap((label) =>
      (truth[label] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((n) => `${n} ${label}`),
    )
    .toSorted();
}
