import { expect, test } from 'vitest';
import { passagesOf } from '../../../src/meeting/passages.ts';
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

test('topics inside a topic are numbered behind its items, beside the numbers of official ones', () => {
  const meeting = parse(
    '## A {#a}\n\n1. B.\n2. C.\n\n### 1. Official {#o .official}\n\n1. D.\n\n### E {#e}\n\n1. F.\n',
  );
  expect(passagesOf(meeting).map(({ passage: { number } }) => number)).toEqual([
    '1.2',
    '1.3',
    '1.1.1',
    '1.4.1',
  ]);
});
