import type { SearchClient } from '../../search/answer/search-client.ts';
import { type Content, markup } from '../../search/view/markup.ts';
import { failureText } from '../../search/view/messages-view.ts';
import { checkQuotation } from '../check-quotation.ts';
import { verdictView } from './verdict-view.ts';

/**
 * `<quotation-check>`: judges a query of the search page, or the text of its own larger field. That text
 * is in the fragment of the address, so that it can be shared and is sent to no server.
 */
export class QuotationCheck extends HTMLElement {
  #turn = 0;

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      // The search page takes other forms for filters.
      event.stopPropagation();
      const quote = this.querySelector('textarea')?.value ?? '';
      const hash = `#${new URLSearchParams({ quote }).toString()}`;
      // The same text is checked again, as after a failure.
      if (hash === location.hash) dispatchEvent(new PopStateEvent('popstate'));
      else location.hash = hash;
    });
  }

  /** Shows the verdict on the text of the larger field, if the address has one, or else on a query. */
  async update(query: string, client: SearchClient, base: string): Promise<void> {
    const turn = ++this.#turn;
    const [form, field] = [this.querySelector('form'), this.querySelector('textarea')];
    if (!form || !field) return;
    const parameters = new URLSearchParams(location.hash.slice(1));
    const isField = parameters.has('quote') || location.hash === `#${this.id}`;
    const text = isField ? (parameters.get('quote') ?? '') : query;
    form.hidden = !isField;
    if (!form.hidden && field.value !== text) field.value = text;
    if (!form.hidden && text === '') field.focus();
    let verdict: Content = '';
    if (text.trim() !== '') {
      try {
        const checked = await client.withIndex(async (index) => {
          const result = await checkQuotation(text, index);
          if (result.verdict.kind !== 'exact') await client.expectCurrent(index);
          return result;
        });
        verdict = verdictView(checked, base);
      } catch (error) {
        verdict = markup`<p>${failureText(error)}</p>`;
      }
    }
    if (turn === this.#turn) this.querySelector('.verdict')?.replaceChildren(markup`${verdict}`);
  }
}

customElements.define('quotation-check', QuotationCheck);
