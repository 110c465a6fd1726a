import type { SearchClient } from '../search/client/search-client.ts';
import { failureText } from '../search/view/messages-view.ts';
import { checkQuotation } from './check-quotation.ts';
import { verdictView } from './verdict-view.ts';

const fragment = '#quote=';

/**
 * `<quotation-check>`: judges a query of the search page, or the text of its own larger field. That text
 * is in the fragment of the address, so that it can be shared and is sent to no server.
 */
export class QuotationCheck extends HTMLElement {
  #client: SearchClient | undefined;
  #base = '';
  #turn = 0;

  /** Begins to judge the larger field. */
  start(client: SearchClient, base: string): void {
    if (this.#client) return;
    this.#client = client;
    this.#base = base;
    const form = this.querySelector('form');
    const field = this.querySelector('textarea');
    if (!form || !field) return;
    const read = () => {
      form.hidden = !location.hash.startsWith(fragment);
      if (form.hidden) return;
      const [text] = new URLSearchParams(location.hash.slice(1)).getAll('quote');
      field.value = text ?? '';
      if (field.value === '') field.focus();
      void this.judge(field.value);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      location.hash = new URLSearchParams({ quote: field.value }).toString();
    });
    addEventListener('hashchange', read);
    read();
  }

  /** Shows the verdict on a text; nothing for an empty one, or if another is asked for meanwhile. */
  async judge(pasted: string): Promise<void> {
    const turn = ++this.#turn;
    const verdict = pasted.trim() === '' ? [] : await this.#verdict(pasted);
    if (turn === this.#turn) this.querySelector('.verdict')?.replaceChildren(...verdict);
  }

  async #verdict(pasted: string): Promise<HTMLElement[]> {
    try {
      const checked = await this.#client?.withIndex((index) => checkQuotation(pasted, index));
      return checked ? verdictView(checked, this.#base) : [];
    } catch (error) {
      return [Object.assign(document.createElement('p'), { textContent: failureText(error) })];
    }
  }
}

customElements.define('quotation-check', QuotationCheck);
