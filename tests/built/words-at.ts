import { joinWords } from '../../src/meeting/words.ts';
import { parsedPage } from './parsed-page.ts';

const current = '[data-verbatim]';
const earlier = '[data-former]';

/**
 * The official text at an address of a built site, as a reader without scripts finds it: in the
 * element that the fragment names. Current wording comes before earlier wording.
 */
export function wordsAt(directory: string, address: string): string[] {
  const { pathname, hash } = new URL(address, 'https://site.example');
  const document = parsedPage(directory, pathname);
  const id = hash.slice(1);
  const element = id === '' ? document.querySelector('main') : document.querySelector(`#${id}`);
  if (!element) throw new Error(`${address} leads nowhere`);
  const words = element.querySelectorAll(
    id === '' ? `h1${current}, blockquote ${current}, ${earlier}` : `${current}, ${earlier}`,
  );
  return [...words].map(({ textContent }) => joinWords(textContent));
}
