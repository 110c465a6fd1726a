import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A style in which a citation is offered. */
export interface CitationStyle {
  name: string;
  /** What points at the reference in running text: a parenthesis or a note. */
  inText: 'In the text' | 'Note';
  /** Its name in Typst, which carries the Citation Style Language project’s own style files. */
  id: string;
}

/** The styles that people who quote official texts are asked for most. */
export const citationStyles: readonly CitationStyle[] = [
  { name: 'APA', inText: 'In the text', id: 'apa' },
  { name: 'Chicago, notes', inText: 'Note', id: 'chicago-notes' },
  { name: 'Chicago, author-date', inText: 'In the text', id: 'chicago-author-date' },
  { name: 'MLA', inText: 'In the text', id: 'mla' },
];

/** What differs between citations of one form. */
export const blankNames = ['day', 'year', 'author', 'title', 'site', 'locator', 'address'] as const;
export type Blanks = Record<(typeof blankNames)[number], string>;

/** What a citation has, apart from author, title and address. */
export interface CitationForm {
  /** `05`; absent where no day of publication is known. */
  month?: string | undefined;
  /** The page is part of a site with a name. */
  site: boolean;
  /** A parenthesis in running text says which part is meant. */
  locator: boolean;
}

export interface BlankCitation {
  /** HTML with `<em>` and no other element. */
  reference: string;
  inText: string;
}

/**
 * What stands for the words in a blank citation: a day and a year that no other digits of a citation
 * contain, in the order in which they are filled, and private-use characters, whose case no style
 * changes and which no text has.
 */
export const blanks: Blanks = {
  day: '28',
  year: '9753',
  author: '\uE000',
  title: '\uE001',
  site: '\uE002',
  locator: '\uE003',
  address: 'https://address.invalid/',
};
// The workspace holds no file: all that is read is mapped into memory.
const compiler = NodeCompiler.create({ workspace: '/' });
const kept = new Map<string, BlankCitation>();

/**
 * The citation of a web page in a style, with blanks. Only its form needs the style’s rules, so that
 * a style runs once a form, however many pages are cited; and official titles stay as they are printed.
 */
export function blankCitation(style: CitationStyle, form: CitationForm): BlankCitation {
  const key = JSON.stringify([style.id, form]);
  const citation = kept.get(key) ?? format(style, form);
  kept.set(key, citation);
  return citation;
}

function format(style: CitationStyle, { month, site, locator }: CitationForm): BlankCitation {
  const page = {
    type: 'web',
    author: { name: blanks.author },
    title: blanks.title,
    ...(month !== undefined && { date: [blanks.year, month, blanks.day].join('-') }),
    url: blanks.address,
    ...(site && { parent: { type: 'web', title: blanks.site } }),
  };
  compiler.mapShadow('/page.yml', Buffer.from(JSON.stringify({ page })));
  const { result } = compiler.tryHtml({
    mainFileContent: `#set text(lang: "en", region: "US")
#cite(<page>${locator ? `, supplement: "${blanks.locator}"` : ''})
#bibliography("/page.yml", style: "${style.id}", title: none)`,
  });
  const html = result?.body() ?? '';
  const [reference, note] = [...html.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, inner]) =>
    italicsOnly(inner),
  );
  const parenthesis = italicsOnly(/<p>(.*?)<\/p>/s.exec(html)?.[1]);
  if (!reference) throw new Error(`Typst gave no citation in the style ${style.id}`);
  return { reference, inText: note ?? parenthesis };
}

/** The text of Typst’s HTML without its links and the number of a note. */
function italicsOnly(html = ''): string {
  return html
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<(?!\/?em>)[^>]*>/g, '')
    .replaceAll('&#x20;', ' ')
    .trim();
}
