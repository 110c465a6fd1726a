import { expect, test } from 'vitest';
import { labels } from '../../src/search/query/clauses.ts';
import { ask } from './hawaii-search.ts';
import { type Truth, truthTable } from './truth-table.ts';

for (const [kind, table] of Object.entries(truthTable)) {
  test.each(Object.entries(table))(`${kind}: %s`, async (query, truth) => {
    const { full, partial, absent, meant, unquoted } = await ask(query);
    expect(full.toSorted()).toEqual(expectedHits(truth));
    expect(absent).toEqual(truth.absent ?? []);
    expect(meant).toEqual(truth.meant ?? []);
    expect(unquoted).toEqual(truth.unquoted ?? []);
    if (truth.some) {
      expect(partial.map((hit) => hit.split(' ')[0]).toSorted()).toEqual(truth.some.split(' '));
    }
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
