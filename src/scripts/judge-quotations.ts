import type { QuotationCheck } from '../quotation/view/quotation-check.ts';
import type { Answer } from '../search/answer/answer.ts';
import type { ShownAnswer } from '../search/view/live-search.ts';

/** From this number of words on a query is judged as a quotation. */
const minQuotationWords = 5;

/** Judges queries of the search page as quotations; loads the program for it when there is something to judge. */
export function judgeQuotations(): void {
  const search = document.querySelector('live-search');
  const check = search?.querySelector<QuotationCheck>('quotation-check');
  let latest: ShownAnswer | undefined;
  const judge = async (shown: ShownAnswer) => {
    const { answer, client, base } = shown;
    const query = answer && mayBeQuotation(answer) ? answer.request.query : '';
    const isDefined = customElements.get('quotation-check') !== undefined;
    const isAsked = query !== '' || /^#(quote=|site-quotation-check)/.test(location.hash);
    if (!isAsked && !isDefined) return;
    try {
      if (!isDefined) await import('../quotation/view/quotation-check.ts');
      if (latest === shown) await check?.update(query, client, base);
    } catch (error) {
      console.info('Quotations cannot be checked:', error);
    }
  };
  search?.addEventListener('shown', (event) => {
    latest = (event as CustomEvent<ShownAnswer>).detail;
    void judge(latest);
  });
}

function mayBeQuotation({ request: { query }, remarks }: Answer): boolean {
  // To judge thousands of characters takes the page seconds: that has a field of its own.
  if (remarks.some(({ kind }) => kind === 'cut')) return false;
  const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(query)];
  const isLong = words.filter(({ isWordLike }) => isWordLike).length >= minQuotationWords;
  return isLong || remarks.some(({ kind }) => kind === 'unquoted');
}
