import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/meeting/parse/markdown.ts';
import { otherShapes } from '../../other-shapes.ts';

const reference = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

function expectSameTree(value: string): void {
  expect(parseMarkdown(new VFile({ value }))).toEqual(reference.parse(value));
}

const published = readdirSync('content/meetings').map((name): [string, string] => [
  name,
  readFileSync(join('content/meetings', name), 'utf8'),
]);
const shapes = Object.entries(otherShapes).filter(([name]) => name.endsWith('.md'));

test.each([...published, ...shapes])('%s is parsed as remark-gfm parses it', (_name, text) => {
  expectSameTree(text);
});

test('so is whatever stands in a file, with addresses or tables in it or none', () => {
  const pieces = ['word ', 'Word. ', '[^1]', '\n\n', '\n', '| a | b |\n| - | - |\n', '~~gone~~ '];
  const tables = ['a\n:-\n', '-:\n', 'a | b\n-|-\n'];
  const marks = ['- [x] ', '1. ', '## ', '*', '_', '`', '\\', '<', '&amp;', '{#id} ', '---\n'];
  const addresses = ['a@b.example ', 'www.example.org ', 'https://example.org/a ', 'WWW.X.ORG'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces, ...tables, ...marks, ...addresses, '[^1]: A note.\n')),
      (chosen) => {
        expectSameTree(chosen.join(''));
      },
    ),
    { numRuns: 2000 },
  );
});

test('an address without brackets is a link', () => {
  const tree = parseMarkdown(new VFile({ value: '---\na: b\n---\nSee https://example.org/a.\n' }));
  expect(JSON.stringify(tree)).toContain('"url":"https://example.org/a"');
});
