import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A style in which a citation is offered. */
export interface CitationStyle {
  name: string;
  /** What its citations in running text are called. */
  inText: string;
  /** Its name in Typst, which carries the Citation Style Language project’s own style files. */
  id: string;
}

/** The styles that people who quote official texts are asked for most. */
const citationStyles: CitationStyle[] = [
  { name: 'APA', inText: 'In the text', id: 'apa' },
  { name: 'Chicago, notes', inText: 'Note', id: 'chicago-notes' },
  { name: 'Chicago, author-date', inText: 'In the text', id: 'chicago-author-date' },
  { name: 'MLA', inText: 'In the text', id: 'mla' },
];

/** What stands in a blank citation for what differs between passages. */
export interface Blanks {
  /** Of the month, without a leading zero. */
  day: string;
  year: string;
  author: string;
  title: string;
  site: string;
  locator: string;
  address: string;
}

export interface BlankCitation {
  style: CitationStyle;
  /** HTML with `<em>` and no other element. */
  reference: string;
  inText: string;
  blanks: Blanks;
}

// A day and a year that no other digits of a citation contain, in the order in which they are filled.
// Private-use characters: no style changes their case, and no text has them.
const blanks: Blanks = {
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
const byMonth = new Map<string | undefined, BlankCitation[]>();

/**
 * The citations of a page published in a month (`05`), or without a date, in every style, with blanks
 * for the rest. Styles treat a dated page of an institution as a web page, not as a numbered report.
 * Only the month needs a style’s rules, so that a style runs once a month of the year; and official
 * titles stay as they are printed.
 */
export function blankCitations(month: string | undefined): BlankCitation[] {
  let citations = byMonth.get(month);
  if (!citations) {
    citations = citationStyles.map((style) => format(style, month));
    byMonth.set(month, citations);
  }
  return citations;
}

function format(style: CitationStyle, month: string | undefined): BlankCitation {
  const page = {
    type: 'web',
    author: { name: blanks.author },
    title: blanks.title,
    ...(month !== undefined && { date: [blanks.year, month, blanks.day].join('-') }),
    url: blanks.address,
    parent: { type: 'web', title: blanks.site },
  };
  compiler.mapShadow('/page.yml', Buffer.from(JSON.stringify({ page })));
  const { result } = compiler.tryHtml({
    mainFileContent: `#set text(lang: "en", region: "US")
#cite(<page>, supplement: "${blanks.locator}")
#bibliography("/page.yml", style: "${style.id}", title: none)`,
  });
  const html = result?.body() ?? '';
  const [reference, note] = [...html.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, inner]) =>
    italicsOnly(inner),
  );
  const parenthesis = italicsOnly(/<p>(.*?)<\/p>/s.exec(html)?.[1]);
  if (!reference) throw new Error(`Typst gave no citation in the style ${style.id}`);
  return { style, reference, inText: note ?? parenthesis, blanks };
}

/** The text of Typst’s HTML without its links and the number of a note. */
function italicsOnly(html = ''): string {
  return html
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<(?!\/?em>)[^>]*>/g, '')
    .replaceAll('&#x20;', ' ')
    .trim();
}
