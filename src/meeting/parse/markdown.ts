import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { VFile } from 'vfile';

const whole = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .freeze();
const quick = whole().use(withoutAutolinks).freeze();

/**
 * The tree of a meeting file. Addresses that stand in a text as they are, without brackets, take as
 * long to look for as all else, since every letter may begin one of mail: they are looked for only
 * where there may be one.
 */
export function parseMarkdown(file: VFile): Root {
  const [, body = ''] = /^---\n[^]*?\n---\n([^]*)$/.exec(String(file)) ?? ['', String(file)];
  return (/@|:\/\/|www\./i.test(body) ? whole : quick).parse(file);
}

/** Takes out of remark-gfm what finds addresses. */
function withoutAutolinks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(
    ({ text = {}, ...extension }) => ({
      ...extension,
      text: Object.fromEntries(
        Object.entries(text)
          .map(([code, constructs]) => {
            const others = [constructs ?? []]
              .flat()
              .filter(({ name }) => !name?.endsWith('Autolink'));
            return [code, others] as const;
          })
          .filter(([, constructs]) => constructs.length > 0),
      ),
    }),
  );
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    [extension].flat().filter(({ enter }) => !('literalAutolink' in (enter ?? {}))),
  );
}
