import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { wordsAt } from './words-at.ts';

test('every address that was published in November 2026 leads to the same words', () => {
  const fixture = readFileSync('tests/fixtures/earlier-state/addresses.json', 'utf8');
  const addresses = Object.entries(JSON.parse(fixture) as Record<string, string>);
  expect(addresses.length).toBeGreaterThan(29);
  for (const [address, text] of addresses) {
    const found = wordsAt(inject('siteDirectory'), address);
    if (text !== '') expect(found, address).toContain(text);
  }
});
