import type { HtmlElement } from 'html-validate';
import { joinWords } from '../../src/meeting/words.ts';
import { attribute, decoded } from './attribute.ts';
import { parsedPage } from './parsed-page.ts';

const current = '[data-verbatim]';
const former = '[data-former]';
const official = `${current}, ${former}`;

/**
 * The official words to which an address of a built site leads, as a reader without scripts gets
 * there: through pages that have moved, to the element its fragment names. The
 * words of now come first, former ones behind them.
 */
export async function wordsAt(directory: string, address: string): Promise<string[]> {
  const { pathname, hash } = new URL(address, 'https://site.example');
  const { document } = await parsedPage(directory, pathname);
  const refresh = document.querySelector('meta[http-equiv="refresh"]');
  if (refresh) {
    const [, to = ''] = (attribute(refresh, 'content') ?? '').split('; url=');
    return wordsAt(directory, to);
  }
  const id = hash.slice(1);
  const element = id === '' ? document.querySelector('main') : document.querySelector(`#${id}`);
  if (!element) throw new Error(`${address} leads nowhere`);
  const list = document.querySelector('[data-moved]');
  if (list) {
    const link = id === '' ? undefined : attribute(element.querySelector('a'), 'href');
    return wordsAt(directory, link ?? attribute(list, 'data-moved') ?? '');
  }
  // The notice about a former id stands right before what it leads to.
  const target = element.classList.contains('former-id') ? behind(element) : element;
  const words = target.querySelectorAll(
    id === '' ? `h1${current}, blockquote ${current}, ${former}` : official,
  );
  return words.map(({ textContent }) => joinWords(decoded(textContent)));
}

function behind(element: HtmlElement): HtmlElement {
  const next = element.nextSibling;
  if (!next) throw new Error('Nothing stands behind a former id');
  return next.classList.contains('former-id') ? behind(next) : next;
}
