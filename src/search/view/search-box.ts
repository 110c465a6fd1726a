import type { LoadedHit } from '../answer/answer.ts';
import { SearchClient } from '../answer/search-client.ts';
import { type Content, markup } from './markup.ts';
import { hitTitle, markedText, meetingLine } from './hit-view.ts';
import { countText, failureText } from './messages-view.ts';
import { watchPointer } from './pressed-pointer.ts';
import { addressOf, basePath, boundedQuery } from './search-state.ts';

const maxHits = 5;
/** Debounce of typing. */
const typingMs = 80;
/** A screen reader hears the count when the reader has stopped typing for this long. */
const announceMs = 1000;

/**
 * `<search-box>`: shows the first results of its search field as the reader types, as a combobox with a
 * list of links. Enter without a chosen link submits the form, which leads to the search page.
 */
export class SearchBox extends HTMLElement {
  readonly #base = basePath(this);
  readonly #client = new SearchClient(this.#base);
  readonly #popup = Object.assign(document.createElement('div'), {
    className: 'suggestions',
    hidden: true,
    tabIndex: -1,
  });
  readonly #pointerReleased = watchPointer(this.#popup);
  /** What the open list answers. */
  #query = '';
  #turn = 0;
  #timer = 0;
  #announceTimer = 0;

  connectedCallback(): void {
    this.append(this.#popup);
    const field = this.#field;
    Object.assign(field, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' });
    field.setAttribute('aria-controls', 'site-suggestions');
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#show(), typingMs);
    });
    field.addEventListener('keydown', this.#press);
    // A press on a suggestion must not take the focus, or the list closes before the click.
    this.#popup.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    this.#popup.addEventListener('click', this.#close);
    field.addEventListener('blur', this.#close);
    field.addEventListener('focus', this.#enter);
    // The reader may be in the field and have typed before this program ran.
    if (document.activeElement === field) this.#enter();
  }

  get #field(): HTMLInputElement {
    const field = this.querySelector('input');
    if (!field) throw new Error('The search box has no field');
    return field;
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#popup.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  readonly #enter = (): void => {
    void this.#client.open();
    if (this.#popup.hidden) void this.#show();
  };

  readonly #press = (event: KeyboardEvent): void => {
    // Keys that choose among Japanese spellings.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const options = this.#options;
    const current = options.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'Escape' && !this.#popup.hidden) this.#close();
    else if (event.key === 'Enter' && current >= 0) options[current]?.click();
    else if (event.key === 'ArrowDown' && this.#popup.hidden) void this.#show();
    else if (event.key === 'ArrowDown' && options.length > 0) this.#choose(current + 1);
    else if (event.key === 'ArrowUp' && options.length > 0) this.#choose(current - 1);
    else return;
    event.preventDefault();
  };

  /** Marks an option; beyond the ends none, then the other end. */
  #choose(index: number): void {
    const options = this.#options;
    const at = index < -1 ? options.length - 1 : index;
    for (const [index, option] of options.entries()) option.ariaSelected = String(index === at);
    options[at]?.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', options[at]?.id ?? '');
  }

  readonly #close = (): void => {
    this.#turn++;
    this.#query = '';
    clearTimeout(this.#timer);
    clearTimeout(this.#announceTimer);
    this.#open('');
  };

  async #show(): Promise<void> {
    const query = boundedQuery(this.#field.value).trim();
    if (query === '') this.#close();
    if (query === this.#query) return;
    this.#query = query;
    const turn = ++this.#turn;
    const request = { query, filters: {}, order: 'best' } as const;
    let content: Content;
    let text: string;
    try {
      const answer = await this.#client.search(request);
      const hits = [...answer.official, ...answer.partial].slice(0, maxHits);
      const loaded = await this.#client.load(request, hits);
      text = countText(answer);
      const page = this.#field.form?.action ?? '';
      const link = (query: string, text: string) =>
        option(page + addressOf({ ...request, query }), markup`<span>${text}</span>`);
      const suggestions = answer.absent
        .flatMap(({ suggestions }) => suggestions.filter(({ isBeginning }) => !isBeginning))
        .slice(0, 2);
      content = markup`<p>${text}</p>
        <div role="listbox" id="site-suggestions" aria-label="Results">
          ${loaded.map((hit) => hitOption(hit, this.#base))}
          ${suggestions.map(({ query }) => link(query, `Did you mean “${query}”?`))}
          ${link(query, 'See all results')}
        </div>`;
    } catch (error) {
      this.#query = '';
      text = failureText(error);
      content = markup`<p>${text} Press Enter to search again.</p>`;
    }
    await this.#pointerReleased();
    if (turn === this.#turn) this.#open(content, text);
  }

  #open(content: Content, text = ''): void {
    this.#popup.replaceChildren(markup`${content}`);
    for (const [at, option] of this.#options.entries()) {
      option.id = `site-option-${at}`;
    }
    this.#popup.hidden = content === '';
    this.#field.ariaExpanded = String(this.#options.length > 0);
    this.#choose(-1);
    clearTimeout(this.#announceTimer);
    if (text === '') return;
    this.#announceTimer = window.setTimeout(() => {
      document.querySelector('#site-status')?.replaceChildren(text);
    }, announceMs);
  }
}

function hitOption(hit: LoadedHit, base: string): Content {
  const { record, marks } = hit;
  const [line = ''] = record.lines;
  const text = markedText(line, marks[0] ?? []);
  return option(
    base + record.address,
    markup`<span>${hitTitle(hit)}</span>
      <span class="serif">${text}</span>
      <small>${meetingLine(hit)}</small>`,
  );
}

function option(address: string, content: Content): Content {
  return markup`<a role="option" href="${address}" tabindex="-1">${content}</a>`;
}
