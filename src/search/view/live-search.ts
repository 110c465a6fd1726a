// The states of the page (typing, loading, answered, failed) change one another, so they are in one file.
import { inDigits, plural } from '../../meeting/in-words.ts';
import type { Answer, Hit, LoadedHit, Order } from '../answer/answer.ts';
import { SearchClient } from '../answer/search-client.ts';
import { type DownloadFormat, resultsFile, saveFile } from './download.ts';
import { type Content, markup } from './markup.ts';
import { chipsView, facetsView } from './filters-view.ts';
import { hitView, noteView } from './hit-view.ts';
import {
  countText,
  failureText,
  type LoadedAnswer,
  message,
  messagesView,
} from './messages-view.ts';
import { watchPointer } from './pressed-pointer.ts';
import { addressOf, basePath, boundedQuery, type SearchState, stateOf } from './search-state.ts';

/** Hits of a list shown at first, and more at each press. */
const [firstCount, moreCount] = [10, 50];
/** Debounce of typing. */
const typingMs = 80;
/** A screen reader hears the answer when the reader has stopped typing for this long. */
const announceMs = 1500;
/** An answer that takes longer is said to be awaited, and then to take long. */
const [loadingMs, slowMs] = [400, 8000];
/** Exponential backoff: the first pause before a retry, and the longest. */
const [retryMs, maxRetryMs] = [1000, 60_000];

/** What a history entry remembers, for the way back. */
interface HistoryState {
  /** Number of official sentences shown, and how far the page was scrolled, in pixels. */
  hits?: number;
  top?: number;
}

/** The detail of the event `shown`. */
export interface ShownAnswer {
  /** Missing where nothing is asked. */
  answer: Answer | undefined;
  client: SearchClient;
  base: string;
}

type Timer = 'typing' | 'loading' | 'slow' | 'retry' | 'announce' | 'scroll';

const listNames = ['official', 'earlier', 'notes'] as const;
type ListName = (typeof listNames)[number];

/** `<live-search>`: answers its search field as the reader types. Its state is the page’s address. */
export class LiveSearch extends HTMLElement {
  readonly #base = basePath(this);
  readonly #client = new SearchClient(this.#base);
  readonly #pointerReleased = watchPointer(this);
  readonly #title = document.title;
  #state: SearchState = { query: '', filters: {}, order: 'best' };
  #loaded: LoadedAnswer | undefined;
  /** The query is being typed: it has its history entry, and the next letters change it. */
  #isTyping = false;
  #turn = 0;
  #failures = 0;
  readonly #timers = new Map<Timer, number>();

  connectedCallback(): void {
    const field = this.#field;
    const typed = field.value;
    // Without scripts the help is of no use, and an empty field must not lose the query in the address.
    field.setAttribute('aria-describedby', 'site-search-help');
    field.required = false;
    history.scrollRestoration = 'manual';
    field.addEventListener('focus', () => {
      void this.#client.open();
    });
    field.addEventListener('input', this.#type);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target === field.form) this.#enter();
      else this.#chooseDays(new FormData(event.target as HTMLFormElement));
    });
    this.addEventListener('click', this.#click);
    this.#find('.facets')?.addEventListener('toggle', () => void this.#showFacets());
    addEventListener('popstate', this.#read);
    addEventListener('online', () => {
      if (this.#failures > 0) void this.#show();
    });
    addEventListener('scroll', () => {
      this.#later('scroll', 200, this.#keepPosition);
    });
    this.#read();
    // What the reader typed before this program ran; on the way back browsers may restore old text.
    const isFocused = document.activeElement === field;
    if (isFocused) void this.#client.open();
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const isTyped = isFocused || arrival?.type !== 'back_forward';
    if (typed !== '' && typed !== this.#state.query && isTyped) {
      field.value = typed;
      this.#type();
    }
  }

  get #field(): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('The search page has no search field');
    return field;
  }

  /** Does something after a pause, in place of what the timer was to do. */
  #later(timer: Timer, pauseMs: number, run: () => unknown): void {
    this.#cancel(timer);
    this.#timers.set(timer, window.setTimeout(run, pauseMs));
  }

  #cancel(...timers: readonly Timer[]): void {
    for (const timer of timers) {
      clearTimeout(this.#timers.get(timer));
      this.#timers.delete(timer);
    }
  }

  #find(selector: string): HTMLElement | null {
    return this.querySelector(selector);
  }

  #put(selector: string, content: Content): void {
    this.#find(selector)?.replaceChildren(markup`${content}`);
  }

  /** Takes the state from the address: on arrival and on the way back. */
  readonly #read = (): void => {
    this.#cancel('typing', 'scroll');
    this.#state = stateOf(new URLSearchParams(location.search));
    this.#field.value = this.#state.query;
    for (const day of this.querySelectorAll<HTMLInputElement>('input[type=date]')) {
      day.value = this.#state.filters[day.name as 'from' | 'to'] ?? '';
    }
    this.#isTyping = false;
    void this.#show(history.state as HistoryState | null);
  };

  #go(state: SearchState | string): void {
    history.pushState(null, '', typeof state === 'string' ? state : addressOf(state));
    this.#read();
  }

  #chooseDays(days: FormData): void {
    this.#go({ ...this.#state, filters: { ...this.#state.filters, ...Object.fromEntries(days) } });
  }

  readonly #type = (): void => {
    this.#cancel('retry');
    this.setAttribute('aria-busy', 'true');
    this.#say('');
    this.#later('typing', typingMs, this.#takeQuery);
  };

  /** What is typed replaces in the history what was typed before it. */
  readonly #takeQuery = (): void => {
    this.#cancel('typing');
    this.#state = { ...this.#state, query: boundedQuery(this.#field.value) };
    history[this.#isTyping ? 'replaceState' : 'pushState'](null, '', addressOf(this.#state));
    this.#isTyping = true;
    void this.#show();
  };

  /** Enter: the next letters are another query. */
  #enter(): void {
    if (boundedQuery(this.#field.value) !== this.#state.query) this.#takeQuery();
    else if (this.#loaded) this.#announce(0);
    this.#isTyping = false;
  }

  readonly #click = (event: MouseEvent): void => {
    const control = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (control instanceof HTMLAnchorElement) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!('state' in control.dataset)) this.#keepPosition();
      else {
        event.preventDefault();
        this.#go(control.href);
      }
    } else if (control instanceof HTMLButtonElement) {
      if (control.matches('.chip')) this.#go(control.value);
      else if (control.matches('.hide-notes')) this.#go({ ...this.#state, hideNotes: true });
      else if (control.matches('.order *'))
        this.#go({ ...this.#state, order: control.value as Order });
      else if (control.matches('.more')) void this.#showMore(control);
      else if (control.matches('.downloads *'))
        void this.#download(control.value as DownloadFormat);
    }
  };

  /** Remembers the position in the history entry, for the way back. */
  readonly #keepPosition = (): void => {
    if (!this.#loaded || this.hasAttribute('aria-busy')) return;
    const hits = this.querySelectorAll('[data-list=official] > li').length;
    history.replaceState({ hits, top: scrollY } satisfies HistoryState, '');
  };

  async #show(restored: HistoryState | null = null): Promise<void> {
    const turn = ++this.#turn;
    this.#cancel('retry', 'announce');
    const state = this.#state;
    const query = state.query.trim();
    // WebKit puts the default into the field on the way back.
    this.#field.defaultValue = state.query;
    const isAsked = query !== '' || Object.keys(state.filters).length > 0;
    document.title = query === '' ? this.#title : `“${query.slice(0, 80)}” – ${this.#title}`;
    this.toggleAttribute('data-asked', isAsked);
    this.setAttribute('aria-busy', 'true');
    if (!isAsked) {
      this.#loaded = undefined;
      this.#clear();
      this.#settle();
      return;
    }
    if (this.#failures === 0) this.#startLoading();
    try {
      const loaded = await this.#load(state, Math.max(firstCount, restored?.hits ?? 0));
      await this.#pointerReleased();
      if (turn !== this.#turn) return;
      this.#failures = 0;
      this.#loaded = loaded;
      this.#render(loaded);
      this.#settle();
      if (restored?.top !== undefined) scrollTo({ top: restored.top });
      this.#announce(this.#isTyping ? announceMs : 0);
      void this.#showFacets();
    } catch (error) {
      await this.#pointerReleased();
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #settle(): void {
    this.#cancel('loading', 'slow');
    // An answer to what was typed before the last letter is not the one that is awaited.
    if (!this.#timers.has('typing')) this.removeAttribute('aria-busy');
  }

  /** Counts from the first of several requests: what the page shows is an answer to none of them. */
  #startLoading(): void {
    if (this.#timers.has('loading')) return;
    const showLater = (timer: Timer, pauseMs: number, show: () => void) => {
      this.#later(timer, pauseMs, async () => {
        await this.#pointerReleased();
        if (this.#timers.has('loading')) show();
      });
    };
    showLater('loading', loadingMs, () => {
      this.#clear();
      this.#put('.count', 'Searching…');
      this.#say('Searching…');
    });
    showLater('slow', slowMs, () => {
      const text = 'This is taking longer than usual. ';
      this.#put('.messages', message([text, reloadLink('Try again')]));
    });
  }

  /** Searches, and reads the first hits of each list. */
  async #load(state: SearchState, count: number): Promise<LoadedAnswer> {
    const client = this.#client;
    const answer = await client.search(state);
    const [official, earlier, notes, ...suggested] = await Promise.all([
      this.#readHits('official', answer, 0, count),
      this.#readHits('earlier', answer, 0, firstCount),
      this.#readHits('notes', answer, 0, firstCount),
      ...answer.absent.map(async ({ suggestions: [suggestion] }) =>
        suggestion
          ? client.load({ ...state, query: suggestion.query }, suggestion.hits.slice(0, 3))
          : [],
      ),
    ]);
    return { answer, official, earlier, notes, suggested };
  }

  async #readHits(name: ListName, answer: Answer, start: number, end: number) {
    const hits = this.#hitsOf(name, answer).slice(start, end);
    const loaded = await this.#client.load(answer.request, hits);
    // What hits with all present words lack is said once, of all of them.
    const isWhole = name !== 'official' || answer.official.length > 0;
    return isWhole ? loaded.map((hit) => ({ ...hit, missing: [] })) : loaded;
  }

  /** The hits of a list: of official sentences those with all words, or else with some of them. */
  #hitsOf(name: ListName, { official, partial, earlier, notes }: Answer): Hit[] {
    if (name === 'official') return official.length > 0 ? official : partial;
    return name === 'earlier' ? earlier : this.#state.hideNotes ? [] : notes;
  }

  #render(loaded: LoadedAnswer): void {
    const state = this.#state;
    const { answer } = loaded;
    const hasFocus = this.#find('.results')?.contains(document.activeElement) ?? false;
    this.#clear(answer);
    this.toggleAttribute('data-hits', loaded.official.length > 0);
    this.#put('.count', countText(state.hideNotes ? { ...answer, notes: [] } : answer));
    this.#put('.messages', messagesView(loaded, state, this.#base));
    for (const name of listNames) this.#append(name, loaded[name], answer);
    for (const button of this.querySelectorAll<HTMLButtonElement>('.order button')) {
      button.ariaPressed = String(button.value === state.order);
    }
    // A control that had the focus is gone.
    if (hasFocus && document.activeElement === document.body) this.#find('.count')?.focus();
  }

  #append(name: ListName, hits: readonly LoadedHit[], answer: Answer): void {
    const list = this.#find(`[data-list=${name}]`);
    const button = this.querySelector<HTMLButtonElement>(`.more[value=${name}]`);
    if (!list || !button) return;
    const view = name === 'notes' ? noteView : hitView;
    list.append(markup`${hits.map((hit) => view(hit, this.#base))}`);
    const remaining = this.#hitsOf(name, answer).length - list.children.length;
    button.hidden = remaining === 0;
    const noun = name === 'notes' ? ' notes' : '';
    button.textContent = `Show ${inDigits(Math.min(moreCount, remaining))} more${noun}`;
  }

  /** Empties what depends on the answer, and tells the check of quotations which answer follows. */
  #clear(answer?: Answer): void {
    for (const name of ['data-failed', 'data-hits']) this.removeAttribute(name);
    for (const selector of ['.count', '.messages', '.downloaded', '[data-list]']) {
      for (const node of this.querySelectorAll(selector)) node.replaceChildren();
    }
    for (const button of this.querySelectorAll<HTMLElement>('.more')) button.hidden = true;
    this.#put('.chips', chipsView(this.#state, this.#loaded?.answer.chosen ?? []));
    const detail = { answer, client: this.#client, base: this.#base };
    this.dispatchEvent(new CustomEvent<ShownAnswer>('shown', { detail }));
  }

  /** Adds hits to a list and leads to the first of them. */
  async #showMore(button: HTMLButtonElement): Promise<void> {
    const name = button.value as ListName;
    const list = this.#find(`[data-list=${name}]`);
    if (!this.#loaded || !list) return;
    const { answer } = this.#loaded;
    const turn = this.#turn;
    const hits = this.#hitsOf(name, answer);
    const start = list.children.length;
    try {
      const loaded = await this.#readHits(name, answer, start, start + moreCount);
      if (turn !== this.#turn || start !== list.children.length) return;
      this.#append(name, loaded, answer);
      list.children[start]?.querySelector('a')?.focus();
      const end = inDigits(start + loaded.length);
      this.#say(`Showing ${inDigits(start + 1)} to ${end} of ${inDigits(hits.length)}.`);
      this.#keepPosition();
    } catch (error) {
      button.textContent = 'Try again';
      this.#say(failureText(error));
    }
  }

  async #showFacets(): Promise<void> {
    if (!this.querySelector<HTMLDetailsElement>('.facets')?.open || !this.#loaded) return;
    const turn = this.#turn;
    let content: Content;
    try {
      content = facetsView(await this.#client.facets(this.#state), this.#state);
    } catch (error) {
      content = message(failureText(error));
    }
    if (turn !== this.#turn) return;
    const values = this.#find('.facet-values');
    const focused = document.activeElement;
    const chosen = values?.contains(focused) ? focused?.textContent : undefined;
    values?.replaceChildren(markup`${content}`);
    // Whoever chose a value by keyboard goes on from there.
    const links = [...(values?.querySelectorAll('a') ?? [])];
    if (chosen) links.find(({ textContent }) => textContent === chosen)?.focus();
  }

  async #download(format: DownloadFormat): Promise<void> {
    if (!this.#loaded) return;
    const tell = (text: string) => {
      this.#put('.downloaded', text);
      this.#say(text);
    };
    tell('Preparing download…');
    try {
      const { answer } = this.#loaded;
      const hits = this.#hitsOf('official', answer);
      const file = await resultsFile(format, answer, hits, this.#client, this.#base);
      saveFile(file);
      tell(`${plural(hits.length, 'result')} downloaded as ${file.name}.`);
    } catch (error) {
      tell(`${failureText(error)} Nothing was downloaded.`);
    }
  }

  /** Says what could not be loaded, shows the word index instead, and tries again after a pause. */
  #fail(error: unknown): void {
    console.info('Search failed:', error);
    const text = failureText(error);
    if (this.#failures === 0) this.#say(text);
    const pause = Math.min(retryMs * 2 ** this.#failures++, maxRetryMs);
    this.#loaded = undefined;
    this.#clear();
    this.toggleAttribute('data-failed', true);
    this.#put('.messages', [
      message([`${text} It will try again. `, reloadLink('Try again now')]),
      message('Meanwhile, use the word index below.'),
    ]);
    this.#settle();
    this.#later('retry', pause, () => this.#show());
  }

  /** Has count and messages spoken, after a pause. */
  #announce(pauseMs: number): void {
    this.#later('announce', pauseMs, () => {
      const texts = [...this.querySelectorAll('.count, .messages > p')];
      this.#say(texts.map(({ textContent }) => textContent.trim()).join(' '));
    });
  }

  #say(text: string): void {
    this.#put('.results > [role=status]', text);
  }
}

/** Reloads the page, which a new version of the site may need. The query is in its address. */
function reloadLink(text: string): Content {
  return markup`<a href="" class="again">${text}</a>`;
}
