// The states of the page (typing, loading, answered, failed) change one another, so they are in one file.
import { inDigits } from '../../meeting/in-words.ts';
import type { Answer, Hit, LoadedHit } from '../answer/answer.ts';
import type { SearchClient } from '../answer/search-client.ts';
import { download, type DownloadFormat } from './download.ts';
import { type Content, markup } from './markup.ts';
import { chipsView, facetsView } from './filters-view.ts';
import { hitView, noteView } from './hit-view.ts';
import { countText, failureText, message, messagesView, reloadLink } from './messages-view.ts';
import { SearchElement } from './search-element.ts';
import { addressWith, base, boundedQuery, type SearchState, stateOf } from './search-state.ts';

/** Hits of a list shown at first, and more at each press. */
const [firstCount, moreCount] = [10, 50];
/** An answer that takes longer is said to be awaited. */
const loadingMs = 400;
/** Exponential backoff: the first pause before a retry, and the longest. */
const [retryMs, maxRetryMs] = [1000, 60_000];

/** What a history entry remembers, for the way back. */
interface HistoryState {
  /** Number of official sentences shown, and how far the page was scrolled, in pixels. */
  hits: number;
  top: number;
}

/** The detail of the event `shown`. */
export interface ShownAnswer {
  /** Missing where nothing is asked. */
  answer: Answer | undefined;
  client: SearchClient;
  base: string;
}

const listNames = ['official', 'earlier', 'notes'] as const;

type ListName = (typeof listNames)[number];

/** `<live-search>`: answers its search field as the reader types. Its state is the page’s address. */
export class LiveSearch extends SearchElement {
  readonly #title = document.title;
  /** What the lists of results show. */
  #answer: Answer | undefined;
  /** The query is being typed: it has its history entry, and the next letters change it. */
  #isTyping = false;
  #failures = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const { field } = this;
    // Without scripts the help is of no use, and an empty field must not lose the query in the address.
    field.setAttribute('aria-describedby', 'site-search-help');
    field.required = false;
    history.scrollRestoration = 'manual';
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target === field.form) {
        void this.answerTyped();
        // The next letters are another query.
        this.#isTyping = false;
      } else {
        const days = Object.fromEntries(new FormData(event.target as HTMLFormElement));
        this.#go(days as Record<string, string>);
      }
    });
    this.addEventListener('click', this.#click);
    this.querySelector('.facets')?.addEventListener('toggle', () => void this.#showFacets());
    addEventListener('popstate', () => {
      this.#isTyping = false;
      this.#read();
    });
    addEventListener('online', () => {
      void (this.#failures > 0 ? this.#show() : this.#showFacets());
    });
    addEventListener('scrollend', this.#keepPosition);
    // What the reader typed before this program ran.
    if (field.value !== '') this.#takeTyped();
    this.#read();
  }

  get #state(): SearchState {
    return stateOf(new URLSearchParams(location.search));
  }

  #put(selector: string, content: Content): void {
    this.querySelector(selector)?.replaceChildren(markup`${content}`);
  }

  /** Takes the state from the address, into the fields all of it or what has changed. */
  #read(changes?: Readonly<Record<string, string>>): void {
    const { query, filters } = this.#state;
    const values: typeof changes = changes ?? { q: query, from: '', to: '', ...filters };
    for (const input of this.querySelectorAll('input')) {
      const value = values[input.name];
      if (value !== undefined) input.value = value;
    }
    void this.#show(history.state as HistoryState | null);
  }

  /** Goes to another search. What is typed in other fields stays. */
  #go(values: Readonly<Record<string, string>>): void {
    history.pushState(null, '', addressWith(values));
    this.#isTyping = false;
    this.#read(values);
  }

  /** Takes what is typed into the address. It replaces in the history what was typed before it. */
  #takeTyped(): void {
    const query = boundedQuery(this.field.value);
    if (query === this.#state.query) return;
    history[this.#isTyping ? 'replaceState' : 'pushState'](null, '', addressWith({ q: query }));
    this.#isTyping = true;
  }

  protected override answerTyped(): Promise<void> {
    this.#takeTyped();
    return this.#show();
  }

  readonly #click = (event: MouseEvent): void => {
    const control = event.target instanceof Element ? event.target.closest('a, button') : null;
    this.#keepPosition();
    // The last letters may not be answered yet.
    this.#takeTyped();
    if (control instanceof HTMLAnchorElement) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      // The fragment may hold a quotation.
      if (control.matches('.again')) location.reload();
      else if (control.dataset['state'] === undefined) return;
      else this.#go(Object.fromEntries(new URLSearchParams(control.dataset['state'])));
      event.preventDefault();
    } else if (control instanceof HTMLButtonElement) {
      const { name, value } = control;
      if (name !== '') this.#go({ [name]: value });
      else if (control.matches('.more')) void this.#showMore(control, value as ListName);
      else if (control.matches('.downloads *')) void this.#download(value as DownloadFormat);
    }
  };

  /** Remembers the position in the history entry, for the way back. */
  readonly #keepPosition = (): void => {
    if (!this.#answer || this.ariaBusy) return;
    const hits = this.querySelectorAll('.hits > li').length;
    history.replaceState({ hits, top: scrollY } satisfies HistoryState, '');
  };

  async #show(restored: HistoryState | null = null): Promise<void> {
    const turn = this.beginTurn();
    const state = this.#state;
    const query = state.query.trim();
    // WebKit puts the default into the field on the way back.
    this.field.defaultValue = state.query;
    const isAsked = query !== '' || Object.keys(state.filters).length > 0;
    document.title = query === '' ? this.#title : `“${query.slice(0, 80)}” – ${this.#title}`;
    this.toggleAttribute('data-asked', isAsked);
    if (!isAsked) {
      this.endTurn();
      this.#render('', '');
      return;
    }
    // The page still says what has failed.
    if (this.#failures === 0) void this.later(loadingMs, this.#awaitAnswer);
    const loading = this.#load(Math.max(firstCount, restored?.hits ?? 0));
    await Promise.allSettled([loading]);
    if (!(await this.mayChange(turn))) return;
    this.endTurn();
    try {
      const { answer, messages, ...lists } = await loading;
      this.#failures = 0;
      this.#render(countText(answer), messages, answer, lists);
      if (restored) scrollTo({ top: restored.top });
      this.announce('.count, .messages > p', this.#isTyping ? undefined : 0);
      void this.#showFacets();
    } catch (error) {
      this.#fail(error);
    }
  }

  readonly #awaitAnswer = (): void => {
    const reload = reloadLink('Try again');
    this.#render(
      'Searching…',
      markup`<p class="search-note slow">This is taking longer than usual. ${reload}</p>`,
    );
    this.say('Searching…');
  };

  /** Searches, and reads the first hits of each list. */
  async #load(officialCount: number) {
    const { client } = this;
    const state = this.#state;
    const withNotes = await client.search(state);
    const answer = state.hideNotes ? { ...withNotes, notes: [] } : withNotes;
    const [official, earlier, notes, ...suggested] = await Promise.all([
      this.#readHits('official', answer, 0, officialCount),
      this.#readHits('earlier', answer, 0, firstCount),
      this.#readHits('notes', answer, 0, firstCount),
      ...answer.absent.map(async ({ suggestions: [suggestion] }) =>
        suggestion
          ? client.load({ ...state, query: suggestion.query }, suggestion.hits.slice(0, 3))
          : [],
      ),
    ]);
    return { answer, messages: messagesView(answer, suggested), official, earlier, notes };
  }

  async #readHits(name: ListName, answer: Answer, start: number, end: number) {
    const loaded = await this.client.load(answer.request, hitsOf(name, answer).slice(start, end));
    // What hits with all present words lack is said once, of all of them.
    const isPartial = answer.official.length === 0;
    return isPartial ? loaded : loaded.map((hit) => ({ ...hit, missing: [] }));
  }

  /** Shows an answer, or what is said while there is none. */
  #render(
    count: Content,
    messages: Content,
    answer?: Answer,
    lists?: Record<ListName, LoadedHit[]>,
  ): void {
    const hasFocus = this.querySelector('.results')?.contains(document.activeElement) ?? false;
    this.#answer = answer;
    this.toggleAttribute('data-failed', this.#failures > 0);
    this.#put('.count', count);
    this.#put('.messages', messages);
    this.#put('.downloaded', '');
    this.#put('.chips', chipsView(answer?.chosen ?? [], this.#state.hideNotes));
    for (const name of listNames) {
      this.#put(`[data-list=${name}]`, '');
      this.#append(name, lists?.[name] ?? []);
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('[name=order]')) {
      button.ariaPressed = String((button.value || 'best') === this.#state.order);
    }
    // A control that had the focus is gone.
    if (hasFocus && document.activeElement === document.body) {
      this.querySelector<HTMLElement>('.count')?.focus();
    }
    const detail = { answer, client: this.client, base };
    this.dispatchEvent(new CustomEvent<ShownAnswer>('shown', { detail }));
  }

  #append(name: ListName, hits: readonly LoadedHit[]): void {
    const list = this.querySelector(`[data-list=${name}]`);
    const button = this.querySelector<HTMLButtonElement>(`.more[value=${name}]`);
    if (!list || !button) return;
    list.append(markup`${hits.map(name === 'notes' ? noteView : hitView)}`);
    const total = this.#answer ? hitsOf(name, this.#answer).length : 0;
    const remaining = total - list.children.length;
    button.hidden = remaining === 0;
    const noun = name === 'notes' ? ' notes' : '';
    button.textContent = `Show ${inDigits(Math.min(moreCount, remaining))} more${noun}`;
  }

  /** Adds hits to a list and leads to the first of them. */
  async #showMore(button: HTMLButtonElement, name: ListName): Promise<void> {
    const answer = this.#answer;
    const list = this.querySelector(`[data-list=${name}]`);
    if (!answer || !list) return;
    const start = list.children.length;
    try {
      const hits = await this.#readHits(name, answer, start, start + moreCount);
      if (answer !== this.#answer || start !== list.children.length) return;
      this.#append(name, hits);
      list.children[start]?.querySelector('a')?.focus();
      const [end, total] = [start + hits.length, hitsOf(name, answer).length];
      this.say(`Showing ${inDigits(start + 1)} to ${inDigits(end)} of ${inDigits(total)}.`);
      this.#keepPosition();
    } catch (error) {
      button.textContent = 'Try again';
      this.say(failureText(error));
    }
  }

  async #showFacets(): Promise<void> {
    const answer = this.#answer;
    const values = this.querySelector('.facets[open] .facet-values');
    if (!answer || !values) return;
    const { request } = answer;
    const content = await this.client.facets(request).then(
      (facets) => facetsView(facets, request.filters),
      (error: unknown) => message(failureText(error)),
    );
    if (answer !== this.#answer) return;
    const focused = document.activeElement;
    const chosen = values.contains(focused) ? focused?.textContent : undefined;
    values.replaceChildren(markup`${content}`);
    // Whoever chose a value by keyboard goes on from there.
    const links = [...values.querySelectorAll('a')];
    links.find(({ textContent }) => textContent === chosen)?.focus();
  }

  async #download(format: DownloadFormat): Promise<void> {
    if (!this.#answer) return;
    const tell = (text: string) => {
      this.#put('.downloaded', text);
      this.say(text);
    };
    tell('Preparing download…');
    const downloading = download(format, this.#answer, this.client);
    tell(
      await downloading.catch((error: unknown) => `${failureText(error)} Nothing was downloaded.`),
    );
  }

  /** Says what could not be loaded, shows the word index instead, and tries again after a pause. */
  #fail(error: unknown): void {
    console.info('Search failed:', error);
    const text = failureText(error);
    if (this.#failures === 0) this.say(text);
    const pauseMs = Math.min(retryMs * 2 ** this.#failures++, maxRetryMs);
    this.#render('', [
      message([`${text} It will try again. `, reloadLink('Try again now')]),
      message('Meanwhile, use the word index below.'),
    ]);
    void this.later(pauseMs, () => void this.#show());
  }
}

/** The hits of a list: of official sentences those with all words, or else with some of them. */
function hitsOf(name: ListName, answer: Answer): Hit[] {
  return name === 'official' ? [...answer.official, ...answer.partial] : answer[name];
}
