import { expect, test } from 'vitest';
import { passagesOf, topicsOf } from '../../../src/meeting/passages.ts';
import { tableRows } from '../../table-rows.ts';
import { parse } from '../parse.ts';

test.each([
  ['by default', 'A.', 'B.', 'C.', '1.1 a-1, 1.2 a-2, 1.3 a-3'],
  ['with ids of the author’s', 'A. {#a-forum}', 'B.', 'C.', '1.1 a-forum, 1.2 a-2, 1.3 a-3'],
  ['with one inserted', 'A.', 'X. {#a-1a}', 'B.', '1.1 a-1, 1.1a a-1a, 1.2 a-2'],
  ['with one inserted in front', 'X. {#a-0a}', 'A.', 'B.', '1.0a a-0a, 1.1 a-1, 1.2 a-2'],
  ['with the second removed', 'A.', 'C. {#a-3}', 'D.', '1.1 a-1, 1.3 a-3, 1.4 a-4'],
])('items are counted %s', (_, first, second, third, expected) => {
  const meeting = parse(`## A {#a}\n\n1. ${first}\n2. ${second}\n3. ${third}\n`);
  const items = passagesOf(meeting).map(({ passage: { number, id } }) => `${number} ${id}`);
  expect(items.join(', ')).toBe(expected);
});

test('sentences of a preamble are counted alike', () => {
  const meeting = parse('A.\nX. {#preamble-1a}\nB.\n\n## A {#a}\n\n1. C.\n');
  const numbers = passagesOf(meeting).map(({ passage: { number, id } }) => `${number} ${id}`);
  expect(numbers).toEqual(['P1 preamble-1', 'P1a preamble-1a', 'P2 preamble-2', '1.1 a-1']);
});

/** What holds of topics in topics, a text, and the numbers and ids of its topics and items. */
const nested = tableRows(`
  topics nest, and no item has a topic’s number | ## One {#one}⏎⏎1. A.⏎2. B.⏎⏎### Inner {#inner}⏎⏎1. C.⏎⏎### Last {#last}⏎⏎1. D. | 1 one, 1.1 one-1, 1.2 one-2, 1.3 inner, 1.3.1 inner-1, 1.4 last, 1.4.1 last-1
  items count past the numbers of official headings in their topic | ## 2. A {#a .official}⏎⏎1. X.⏎⏎### (1) B {#b .official}⏎⏎1. Y.⏎⏎### 2.2 C {#c .official}⏎⏎1. Z. | 2 a, 2.3 a-1, 2.1 b, 2.1.1 b-1, 2.2 c, 2.2.1 c-1
  an editorial heading after official ones takes a free number | ## 1. A {#a .official}⏎⏎1. X.⏎⏎## B {#b}⏎⏎1. Y. | 1 a, 1.1 a-1, 2 b, 2.1 b-1
  topics are numbered after the items of theirs, beside official ones | ## A {#a}⏎⏎1. B.⏎2. C.⏎⏎### 1. Official {#o .official}⏎⏎1. D.⏎⏎### E {#e}⏎⏎1. F. | 1 a, 1.2 a-1, 1.3 a-2, 1.1 o, 1.1.1 o-1, 1.4 e, 1.4.1 e-1
`);
test.each(nested)('%s', (_, body = '', expected) => {
  const parts = topicsOf(parse(body)).flatMap((topic) => [topic, ...topic.items]);
  expect(parts.map(({ number, id }) => `${number} ${id}`).join(', ')).toBe(expected);
});
