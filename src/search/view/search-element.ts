import { SearchSession } from '../client/search-session.ts';
import { fallbackView } from './fallback-view.ts';
import { resultView } from './result-view.ts';
import { addressOf, type SearchState, stateOf } from './search-state.ts';
import { emptyView, type SearchView } from './search-view.ts';

/** Hits shown at first, and more at each press of “more”. */
const pageSize = 10;

/** After this pause, in milliseconds, the last word counts as finished. */
const pause = 1000;

/**
 * `<live-search>`: answers its search field as the reader types. Its state is the page's address;
 * nothing is loaded before there is something to search for.
 */
export class LiveSearch extends HTMLElement {
  readonly #session = new SearchSession({
    index: this.#address('index'),
    vocabulary: this.#address('vocabulary'),
    catalog: this.#address('catalog'),
  });
  /** The page’s title without a query. */
  readonly #title = document.title;
  #state: SearchState = { query: '', facets: {} };
  #limit = pageSize;
  #includePartial = false;
  #typing = false;
  #timer = 0;
  #turn = 0;

  connectedCallback(): void {
    this.addEventListener('input', (event) => {
      if (event.target === this.#field) this.#type();
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#finish();
    });
    this.addEventListener('click', (event) => {
      this.#press(event);
    });
    this.querySelector('.facets')?.addEventListener('toggle', () => void this.#show());
    addEventListener('popstate', () => {
      this.#read();
    });
    this.#read();
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input[type=search]');
  }

  #address(file: string): string {
    return new URL(this.dataset[file] ?? '', document.baseURI).href;
  }

  /** Takes the state from the address: on arrival and on the way back. */
  #read(): void {
    this.#state = stateOf(new URLSearchParams(location.search));
    if (this.#field) this.#field.value = this.#state.query;
    const facets = this.querySelector<HTMLDetailsElement>('.facets');
    if (facets && Object.keys(this.#state.facets).length > 0) facets.open = true;
    this.#reset(false);
  }

  #type(): void {
    const entry = this.#typing ? 'replaceState' : 'pushState';
    this.#state = { ...this.#state, query: this.#field?.value ?? '' };
    history[entry](null, '', addressOf(this.#state));
    this.#reset(true);
    this.#timer = window.setTimeout(() => {
      this.#finish();
    }, pause);
  }

  #finish(): void {
    if (this.#typing) this.#reset(false);
  }

  #press(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (pressed instanceof HTMLAnchorElement && 'state' in pressed.dataset) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', pressed.href);
      this.#read();
    } else if (pressed?.classList.contains('more')) {
      this.#limit += pageSize;
      void this.#show();
    } else if (pressed?.classList.contains('some')) {
      this.#includePartial = true;
      void this.#show();
    }
  }

  #reset(typing: boolean): void {
    clearTimeout(this.#timer);
    this.#typing = typing;
    this.#limit = pageSize;
    this.#includePartial = false;
    void this.#show();
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const asked = this.#state.query.trim() !== '' || Object.keys(this.#state.facets).length > 0;
    this.toggleAttribute('data-asked', asked);
    const query = this.#state.query.trim();
    document.title = query === '' ? this.#title : `“${query}” – ${this.#title}`;
    this.setAttribute('aria-busy', 'true');
    const view = asked ? await this.#answer() : emptyView;
    // The reader may have gone on in the meantime.
    if (turn !== this.#turn) return;
    for (const [part, children] of Object.entries(view)) {
      this.querySelector(`.${part}`)?.replaceChildren(...children);
    }
    this.removeAttribute('aria-busy');
  }

  async #answer(): Promise<SearchView> {
    const state = this.#state;
    const typing = this.#typing;
    const request = {
      ...state,
      typing,
      limit: this.#limit,
      includePartial: this.#includePartial,
      countFacets: this.querySelector<HTMLDetailsElement>('.facets')?.open ?? false,
    };
    try {
      const result = await this.#session.ask(request);
      return resultView(result, state, { typing, basePath: this.dataset['base'] ?? '' });
    } catch (error) {
      console.info('Search cannot run:', error);
      return fallbackView(state.query, this.#address('terms'));
    }
  }
}
