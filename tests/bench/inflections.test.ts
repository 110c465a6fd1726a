import { expect, test } from 'vitest';
import { stemsOf } from '../../src/search/text/stems.ts';
import { inflections } from './inflections.ts';
import { forms, words } from './words.ts';

test('the bench’s own rule of forms, made the other way round, says what that of search says', () => {
  const verbs = words.verb.flatMap((verb) => [
    verb,
    forms.third(verb),
    forms.past(verb),
    forms.ing(verb),
  ]);
  const nouns = words.noun.flatMap((noun) => [noun, forms.plural(noun)]);
  const vocabulary = new Set([...verbs, ...nouns, ...words.adjective, ...words.mass]);
  const byStem = new Map<string, Set<string>>();
  for (const word of vocabulary) {
    for (const base of stemsOf(word)) {
      byStem.set(base, (byStem.get(base) ?? new Set<string>()).add(word));
    }
  }
  expect(vocabulary.size).toBeGreaterThan(2000);
  for (const word of vocabulary) {
    const expected = new Set(stemsOf(word).flatMap((base) => [...(byStem.get(base) ?? [])]));
    expect([word, [...inflections(word, vocabulary)].sort()]).toEqual([word, [...expected].sort()]);
  }
});
