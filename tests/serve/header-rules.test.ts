import { expect, test } from 'vitest';
import { headerRules } from '../../src/serve/header-rules.ts';

test('a rule holds for the paths its pattern names and for no other', () => {
  const headersOf = headerRules('/search/*\n  X-Robots-Tag: noindex\n/exact.txt\n  X-Exact: yes\n');
  expect(headersOf('/search/')).toEqual({ 'x-robots-tag': 'noindex' });
  expect(headersOf('/search/a/b')).toEqual({ 'x-robots-tag': 'noindex' });
  expect(headersOf('/exact.txt')).toEqual({ 'x-exact': 'yes' });
  expect(headersOf('/exactly.txt')).toEqual({});
  expect(headersOf('/docs/search/')).toEqual({});
});

test('all rules that match add up, and one name set twice keeps both values', () => {
  const headersOf = headerRules('/*\n  A: 1\n  B: 2\n/x/*\n  a: 3\n');
  expect(headersOf('/x/')).toEqual({ a: '1, 3', b: '2' });
});

test('comments, blank lines, tabs, Windows line ends and colons in a value are understood', () => {
  const headersOf = headerRules(
    "# all\r\n\r\n/*\r\n\tCSP: default-src 'self' https://a.example:8\r\n",
  );
  expect(headersOf('/')).toEqual({ csp: "default-src 'self' https://a.example:8" });
});

test.each(['  A: 1\n', '/*\n  no value:\n', '/*\n  words\n'])(
  'a line that is no header of a path is refused: %j',
  (text) => {
    expect(() => headerRules(text)).toThrow(/_headers: not a header of a path/);
  },
);
