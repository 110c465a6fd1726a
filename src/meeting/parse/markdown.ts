import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import type { VFile } from 'vfile';

const whole = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .freeze();
const quick = whole().use(withoutRareForms).freeze();

/** What an address without brackets has, or else a table. */
const rareForms = /@|:\/\/|www\.|\||:-|-:/i;

/**
 * The tree of a meeting file. Addresses without brackets and tables take twice as long to look for as
 * all else, as every letter may begin one of mail and every paragraph be the head of one: they are
 * looked for only where there may be one.
 */
export function parseMarkdown(file: VFile): Root {
  const body = String(file).replace(/^---\n[^]*?\n---\n/, '');
  return (rareForms.test(body) ? whole : quick).parse(file);
}

/** Takes out of remark-gfm what finds addresses and tables. */
function withoutRareForms(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    text: withoutRare(extension.text),
    flow: withoutRare(extension.flow),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    [extension]
      .flat()
      .filter(({ enter }) => !('literalAutolink' in (enter ?? {}) || 'table' in (enter ?? {}))),
  );
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Extension['text']>;

function withoutRare(constructs: Constructs = {}): Constructs {
  const kept = Object.entries(constructs).map(([code, ofCode]) => {
    const others = [ofCode ?? []].flat().filter(isFrequent);
    return [code, others] as const;
  });
  return Object.fromEntries(kept.filter(([, others]) => others.length > 0));
}

function isFrequent({ name }: { name?: string | undefined }): boolean {
  return name !== 'table' && !name?.endsWith('Autolink');
}
