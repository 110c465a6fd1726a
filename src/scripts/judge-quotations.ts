import type { Answer } from '../search/answer/answer.ts';
import { referencesIn } from '../search/query/site-ids.ts';
import type { ShownAnswer } from '../search/view/live-search.ts';
import { markup } from '../search/view/markup.ts';
import { failureText, reloadLink } from '../search/view/messages-view.ts';
import { queryStopWords } from '../search/text/stop-words.ts';
import { foldedWords } from '../search/text/words.ts';

/** From this number of words on a query is judged as a quotation. */
const minQuotationWords = 5;
const question =
  /[?？]\s*$|^\s*(?:can|did|do|does|how|please|show|tell|what|where|who|why|(?:are|is|was|were) there)\b/iu;

/** Judges queries, or the text of the larger field. It is in the fragment of the address: no server gets it. */
export function judgeQuotations(): void {
  const check = document.querySelector('quotation-check');
  const [form, field] = [check?.querySelector('form'), check?.querySelector('textarea')];
  if (!check || !form || !field) return;
  let turn = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // The search page takes other forms for filters.
    event.stopPropagation();
    history.pushState(null, '', `#${new URLSearchParams({ quote: field.value }).toString()}`);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  const judge = async ({ answer, client, base }: ShownAnswer) => {
    const ownTurn = ++turn;
    const quote = new URLSearchParams(location.hash.slice(1)).get('quote');
    form.hidden = quote === null && location.hash !== `#${check.id}`;
    const text = (form.hidden ? queryToJudge(answer) : quote) ?? '';
    const mayBeName = form.hidden && namesSomething(answer);
    // What is typed and not checked yet stays.
    if (quote !== null && field.value !== quote) field.value = quote;
    // The browser takes the focus away when it goes to the fragment, after this event.
    if (!form.hidden && text === '')
      setTimeout(() => {
        field.focus();
      });
    const judging = /[\p{L}\p{N}]/u.test(text)
      ? import('../quotation/verdict-view.ts').then(({ verdictView }) =>
          verdictView(text, client, base, mayBeName),
        )
      : Promise.resolve('');
    // A browser remembers that a program could not be loaded.
    const verdict = await judging.catch(
      (error: unknown) => markup`<p>${failureText(error)} ${reloadLink('Try again')}</p>`,
    );
    if (ownTurn === turn) check.querySelector('.verdict')?.replaceChildren(markup`${verdict}`);
  };
  document
    .querySelector('live-search')
    ?.addEventListener('shown', (event) => void judge((event as CustomEvent<ShownAnswer>).detail));
}

/** The query if it may be a quotation (long, or a phrase without an exact match), else an empty text. */
function queryToJudge(answer: Answer | undefined): string {
  const query = answer?.request.query ?? '';
  const remarks = answer?.remarks.map(({ kind }) => kind) ?? [];
  const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(query)];
  const isLong = words.filter(({ isWordLike }) => isWordLike).length >= minQuotationWords;
  // Of what was cut only a part would be judged; the others ask, or combine words.
  const isOther =
    remarks.some((kind) => kind === 'cut' || kind === 'excluded') ||
    question.test(query) ||
    (/\sOR\s/.test(query) && /\p{Ll}/u.test(query));
  return (isLong || remarks.includes('unquoted')) && !isOther ? query : '';
}

/** Whether a query may be a name, a title, a citation, an address or keywords: no quotation unless it is near. */
function namesSomething(answer: Answer | undefined): boolean {
  if (!answer || /^\s*["“„«»「『]/.test(answer.request.query)) return false;
  const { request, official, present, absent } = answer;
  const label = official[0]?.label;
  const isName = present.length + absent.length < 2 || label === 'id' || label === 'fact';
  // A sentence has small words.
  const isKeywords = foldedWords(request.query).every(
    (word) => !queryStopWords.has(word) && !/^[ぁ-ゖ]$/.test(word),
  );
  return isName || isKeywords || referencesIn(request.query).length > 0;
}
