import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { markdown } from '../../src/exports/markdown.ts';
import { type Reading, testOutput } from './test-output.ts';

testOutput({ name: 'md', render: markdown.render, read: readMarkdown });

function readMarkdown(text: string): Reading {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const reading: Reading = { passages: [], addresses: [], editorial: [] };
  visit(tree, (node, _index, parent) => {
    if (node.type === 'link') reading.addresses.push(node.url);
    if (node.type === 'emphasis') reading.editorial.push(toString(node).replace(/^[\d.]+ /, ''));
    if (node.type === 'footnoteDefinition') reading.editorial.push(toString(node));
    if (node.type !== 'paragraph' || parent?.type !== 'root') return;
    const [number, ...words] = node.children;
    if (number?.type === 'link' && words.length > 0) {
      reading.passages.push({ number: toString(number), text: toString(words).replace(/^ /, '') });
    }
  });
  return reading;
}
