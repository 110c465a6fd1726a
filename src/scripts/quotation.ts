import type { Clipping } from './copy.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/**
 * The exact words in quotation marks with their source, number, permalink and the day of access,
 * which is today by the reader’s clock.
 */
export function quotation(button: HTMLElement): Clipping {
  const { words, name } = quotedPassage(button);
  // The canonical origin, whichever host or copy of the site is being read.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const address = new URL(button.dataset['quote'] ?? '', canonical).href;
  const published = metadata('citation_publication_date');
  const source = [
    metadata('citation_author').replace(/,$/, ''),
    `“${officialTitle(name)}”`,
    ...(published === '' ? [] : [day.format(new Date(published))]),
    name.charAt(0).toLowerCase() + name.slice(1),
  ].join(', ');
  const accessed = `accessed ${day.format(new Date())}`;

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
    said: 'Quotation copied',
  };
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

/** Shows the buttons `data-share="address"` where the system has a share sheet to offer. */
export function shareOnPress(): void {
  if (!('share' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { words, name } = quotedPassage(button);
      const url = new URL(button.dataset['share'] ?? '', document.baseURI).href;
      navigator.share({ title: `${name} – ${document.title}`, text: words, url }).catch(() => {
        // The reader closed the sheet.
      });
    });
  }
}

/** The passage that a button belongs to, as the page shows it. */
interface QuotedPassage {
  words: string;
  /** “Item 4.1” */
  name: string;
}

/** Reads a passage’s exact words off the page: its own page shows one, a meeting’s page many. */
function quotedPassage(button: HTMLElement): QuotedPassage {
  const entry = button.closest('.passage');
  const words = (entry ?? document).querySelector('.passage > [data-verbatim], blockquote');
  const name = entry?.getAttribute('aria-label') ?? document.querySelector('h1')?.textContent;
  return { words: words?.textContent.trim() ?? '', name: name ?? '' };
}
