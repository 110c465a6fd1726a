import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { pointAt } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

// Nobody writes code here; an indent too wide, or an open “```”, would hide the lines after it.
const withoutCode = { disable: { null: ['codeFenced', 'codeIndented'] } };
const processor = unified()
  .data('micromarkExtensions', [withoutCode])
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** What takes a Markdown parser minutes: deep nesting, a wide indent, one character many times. */
const tooDeep: [form: RegExp, what: string][] = [
  [/^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$)){9}/m, 'more than eight nested blocks'],
  [/^[ \t]{80}/m, 'an indent of more than 80 characters'],
  [/[ \t]{1000}/, 'more than a thousand spaces in a row'],
  [/`{30}/, 'more than thirty “`” in a row'],
];

/**
 * The tree of a meeting file: Markdown of GitHub with front matter. Rule content-file: of what cannot
 * be read in a moment there is none, but a problem.
 */
export function parseMarkdown(file: VFile): Root | undefined {
  const text = String(file);
  for (const [form, fault] of tooDeep) {
    const match = form.exec(text);
    if (!match) continue;
    problem(file, 'content-file', fault, pointAt(text, match.index), 'Write it as a person would.');
    return undefined;
  }
  return processor.parse(file);
}
