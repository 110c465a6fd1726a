import type { Clipping } from './copy.ts';
import type { ExactPassage } from './exact-words.ts';
import { metadata } from './metadata.ts';

/**
 * The exact words in quotation marks with author, title, day, number, permanent link and day of
 * access (today by the reader’s clock). On a translated page it says that this is the official text.
 */
export function quotation(passage: ExactPassage): Clipping {
  const { text, language, name, page } = passage;
  // The canonical origin, whichever host or copy of the site is being read.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const address = new URL(page, canonical).href;
  const published = metadata('citation_publication_date');
  const source = [
    metadata('citation_author').replace(/,$/, ''),
    `“${officialTitle(name)}”`,
    ...(published === '' ? [] : [formatDay(new Date(published))]),
    name.charAt(0).toLowerCase() + name.slice(1),
  ].join(', ');
  const translated = passage.isTranslated();
  const accessed = `accessed ${formatDay(new Date())}${translated ? ` (official ${language} text; page read in translation)` : ''}`;

  const quote = document.createElement('blockquote');
  quote.cite = address;
  quote.append(`“${text}”`);
  const link = Object.assign(document.createElement('a'), { href: address, textContent: address });
  const line = document.createElement('p');
  line.append(`${source}, `, link, `, ${accessed}`);
  return {
    plain: `“${text}”\n${source}, ${address}, ${accessed}`,
    html: quote.outerHTML + line.outerHTML,
    message: translated ? `Official ${language} text copied` : 'Quotation copied',
  };
}

/** The browser’s own calendar: `in-words`, which search imports too, would be one more request. */
function formatDay(day: Date): string {
  return day.toLocaleDateString('en-GB', { dateStyle: 'long' });
}

/** The title of a sentence page without the name of the sentence. */
function officialTitle(name: string): string {
  const title = metadata('dc.title');
  const isNamed = title.toLowerCase().startsWith(name.toLowerCase());
  return isNamed ? title.slice(name.length + 2) : title;
}
