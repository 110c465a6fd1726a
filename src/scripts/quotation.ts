import type { Clipping } from './copy.ts';
import type { ExactPassage } from './exact-words.ts';

/**
 * The exact words in quotation marks with their source, number, permalink and the day of access,
 * which is today by the reader’s clock. On a translated page it says that these are the original’s.
 */
export function quotation(passage: ExactPassage): Clipping {
  const { words, nameWithin, page } = passage;
  // The canonical origin, whichever host or copy of the site is being read.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const address = new URL(page, canonical).href;
  const published = metadata('citation_publication_date');
  const source = [
    metadata('citation_author').replace(/,$/, ''),
    `“${officialTitle(nameWithin)}”`,
    ...(published === '' ? [] : [formatDay(new Date(published))]),
    nameWithin,
  ].join(', ');
  const translated = passage.isTranslated();
  const accessed = `accessed ${formatDay(new Date())}${translated ? ' (original words; the page was read in translation)' : ''}`;

  const quote = document.createElement('blockquote');
  quote.cite = address;
  quote.append(`“${words}”`);
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  const line = document.createElement('p');
  line.append(`${source}, `, link, `, ${accessed}`);
  return {
    plain: `“${words}”\n${source}, ${address}, ${accessed}`,
    html: quote.outerHTML + line.outerHTML,
    said: translated ? 'Original words copied' : 'Quotation copied',
  };
}

/**
 * Loads the calendar when it is needed: at the start that would be most of what the script takes. The
 * days of `in-words`, which search has too, would be a file of their own, one request more a page.
 */
function formatDay(day: Date): string {
  return day.toLocaleDateString('en-GB', { dateStyle: 'long' });
}

/** The title of a passage’s page begins with the passage’s name. */
function officialTitle(name: string): string {
  const title = metadata('dc.title');
  const named = title.toLowerCase().startsWith(`${name}, `.toLowerCase());
  return named ? title.slice(`${name}, `.length) : title;
}

function metadata(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
