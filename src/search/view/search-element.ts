// The states of the element (asked, loading, answered, failed) change one another: apart they would
// have to know each other’s fields. So it is over 150 lines.
import type { SearchRequest } from '../answer/search-request.ts';
import type { SearchResult } from '../answer/search-result.ts';
import { type Part, Unreadable } from '../answer/unreadable.ts';
import { ProgramReplaced, SearchSession } from '../client/search-session.ts';
import { failure, failureView } from './failure-view.ts';
import { findTerms } from './find-terms.ts';
import { keepFocus } from './keep-focus.ts';
import { loadingView, tryAgain } from './loading-view.ts';
import { element, inLanguages } from './element.ts';
import { resultView } from './result-view.ts';
import { addressOf, type SearchState, stateOf } from './search-state.ts';
import { emptyView, type SearchView } from './search-view.ts';

/** Hits shown at first, and more at each press of “more”. */
const pageSize = 10;

/** After this pause, in milliseconds from the answer on, what was typed is taken for settled. */
const pauseMs = 1500;

/** So long an answer may take before it is said that it is awaited, and that it takes long. */
const loadingMs = 400;
const longMs = 8000;

/** The longest pause between two tries of what failed, in milliseconds; the first is a second. */
const longestRetryMs = 60_000;

/**
 * `<live-search>`: answers its search field as the reader types. Its state is the page's address;
 * nothing is loaded before there is something to search for.
 */
export class LiveSearch extends HTMLElement {
  readonly #session = new SearchSession(this, (awaited) => {
    this.#awaited = awaited;
    this.#tellLoading();
  });
  /** The page’s title without a query. */
  readonly #title = document.title;
  #state: SearchState = { query: '', facets: {} };
  #limit = pageSize;
  #includePartial = false;
  /** The last word may be unfinished; `#entered`: its history entry is made. */
  #typing = false;
  #entered = false;
  #paused = false;
  #timer = 0;
  #turn = 0;
  #failures = 0;
  /** Since when, by the page’s clock, nothing that was asked has been answered. */
  #unanswered: number | undefined;
  #awaited: readonly Part[] = [];
  /** What is said of the loading: nothing yet, that it goes on, that it takes long. */
  #loading: 'quiet' | 'said' | 'long' | undefined;

  connectedCallback(): void {
    this.addEventListener('input', (event) => {
      if (event.target === this.#field) this.#type();
    });
    this.#field?.addEventListener('change', () => {
      this.#finish();
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
    addEventListener('online', () => {
      if (this.#failures > 0) void this.#show();
    });
    this.#read();
    if ((history.state as { focused?: boolean } | null)?.focused) this.#field?.focus();
  }

  /** Has what search needs loaded, on a page that leads to this one. */
  loadAhead(): void {
    this.#session.loadAhead();
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input[type=search]');
  }

  get #facets(): HTMLDetailsElement | null {
    return this.querySelector('.facets');
  }

  /** Takes the state from the address: on arrival and on the way back. */
  #read(): void {
    this.#state = stateOf(new URLSearchParams(location.search));
    if (this.#field) {
      this.#field.value = this.#state.query;
      // WebKit puts this back into the field on the way back.
      this.#field.defaultValue = this.#state.query;
    }
    const facets = this.#facets;
    if (facets && Object.keys(this.#state.facets).length > 0) facets.open = true;
    this.#reset(false);
  }

  /** What is typed takes the place of what is typed before it; what was settled stays behind it. */
  #type(): void {
    const entry = this.#entered ? 'replaceState' : 'pushState';
    this.#state = { ...this.#state, query: this.#field?.value ?? '' };
    history[entry](null, '', addressOf(this.#state));
    this.#say('');
    this.#reset(true);
    this.#entered = true;
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
    } else if (pressed?.classList.contains('again')) {
      this.#failures = 0;
      void this.#show();
    }
  }

  #reset(typing: boolean): void {
    this.#typing = typing;
    this.#entered = false;
    this.#paused = false;
    this.#limit = pageSize;
    this.#includePartial = false;
    this.#failures = 0;
    void this.#show();
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    const { query, facets } = this.#state;
    const asked = query.trim() !== '' || Object.keys(facets).length > 0;
    document.title = query.trim() === '' ? this.#title : `“${query.trim()}” – ${this.#title}`;
    this.toggleAttribute('data-asked', asked);
    this.setAttribute('aria-busy', 'true');
    if (!asked) {
      this.#unanswered = undefined;
      this.#put(emptyView);
      this.#settle();
      return;
    }
    // What has failed is tried again quietly: what was said of it still stands.
    this.#loading = this.#failures > 0 ? undefined : 'quiet';
    // Counted from the first of several questions: what stands there is of none of them.
    const past = performance.now() - (this.#unanswered ??= performance.now());
    const said = setTimeout(() => {
      this.#wait(turn, 'said');
    }, loadingMs - past);
    const long = setTimeout(() => {
      this.#wait(turn, 'long');
    }, longMs - past);
    try {
      const view = await this.#answer();
      if (turn !== this.#turn) return;
      this.#failures = 0;
      this.#unanswered = undefined;
      this.#loading = undefined;
      this.#put(view);
      this.#settle();
      if (this.#typing && !this.#paused)
        this.#timer = window.setTimeout(() => {
          this.#pause();
        }, pauseMs);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#unanswered = undefined;
      this.#loading = undefined;
      await this.#fail(error, turn);
    } finally {
      clearTimeout(said);
      clearTimeout(long);
    }
  }

  #wait(turn: number, how: 'said' | 'long'): void {
    if (turn !== this.#turn || this.#loading === undefined) return;
    this.#loading = how;
    this.#tellLoading();
  }

  #tellLoading(): void {
    if (this.#loading !== 'said' && this.#loading !== 'long') return;
    this.#put(loadingView(this.#awaited, { long: this.#loading === 'long' }));
    if (this.#said !== 'Loading the index…') this.#say('Loading the index…');
  }

  #pause(): void {
    this.#paused = true;
    void this.#show();
  }

  /** Says what could not be read, and what still can be had; tries again after a pause. */
  async #fail(error: unknown, turn: number): Promise<void> {
    if (error instanceof ProgramReplaced && !isFresh()) {
      const focused = document.activeElement === this.#field;
      history.replaceState({ focused }, '');
      location.reload();
      return;
    }
    console.info('Search cannot answer:', error);
    const part = error instanceof Unreadable ? error.part : 'program';
    if (this.#failures === 0) {
      this.#put(failureView(part, undefined));
      this.#say(failure(part));
    }
    const pause = Math.min(1000 * 2 ** this.#failures++, longestRetryMs);
    const terms = await findTerms(
      this.#state.query,
      new URL(this.dataset['terms'] ?? '', document.baseURI).href,
    );
    if (turn !== this.#turn) return;
    this.#put(failureView(part, terms));
    this.removeAttribute('aria-busy');
    this.#timer = window.setTimeout(() => void this.#show(), pause);
  }

  async #answer(): Promise<SearchView> {
    const state = this.#state;
    const typing = this.#typing;
    const countFacets = this.#facets?.open ?? false;
    const request: SearchRequest = {
      ...state,
      typing,
      paused: this.#paused,
      limit: this.#limit,
      includePartial: this.#includePartial,
      countFacets,
    };
    const basePath = this.dataset['base'] ?? '';
    const view = (result: SearchResult) =>
      resultView(result, state, {
        // A pause settles what no word begins with.
        open: typing && !(request.paused && result.absent.length > 0),
        basePath,
      });
    try {
      return view(await this.#session.ask(request));
    } catch (error) {
      const isCatalog = error instanceof Unreadable && error.part === 'catalog';
      if (!isCatalog || Object.keys(state.facets).length > 0) throw error;
      // Hits can be had without being counted.
      const uncounted = view(await this.#session.ask({ ...request, countFacets: false }));
      const note = element('p', { class: 'search-note' }, `${failure('catalog')} `, tryAgain());
      return { ...uncounted, 'facet-values': [note] };
    }
  }

  #put(view: SearchView): void {
    keepFocus(this, () => {
      for (const [part, children] of Object.entries(view)) {
        this.querySelector(`.${part}`)?.replaceChildren(...children);
      }
    });
  }

  /** All is shown. What a reader hears of it is the whole, once, when they have stopped typing. */
  #settle(): void {
    this.removeAttribute('aria-busy');
    if (this.#typing && !this.#paused) return;
    const parts = this.querySelectorAll('.count, .notes > p');
    this.#say([...parts].map(({ textContent }) => textContent.trim()).join(' '));
  }

  get #status(): Element | null {
    return this.querySelector('[role=status]');
  }

  get #said(): string {
    return this.#status?.textContent ?? '';
  }

  #say(words: string): void {
    this.#status?.replaceChildren(...inLanguages(words));
  }
}

/** Whether this page itself was loaded anew a moment ago: then that does not help. */
function isFresh(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return arrival?.type === 'reload' && performance.now() < longestRetryMs / 2;
}
