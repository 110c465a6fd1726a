// The states of the element (asked, loading, answered, failed) change one another: apart they would
// have to know each other’s fields. So it is over 150 lines.
import type { SearchRequest } from '../answer/search-request.ts';
import type { SearchResult, VerifiedHit } from '../answer/search-result.ts';
import { partOf } from '../answer/unreadable.ts';
import { ProgramReplaced, SearchSession } from '../client/search-session.ts';
import { addOurNotes } from './add-our-notes.ts';
import { element, inLanguages } from './element.ts';
import { facetsView } from './facets-view.ts';
import { failure, failureView } from './failure-view.ts';
import { chipsView } from './filters-view.ts';
import { findTerms } from './find-terms.ts';
import { keepFocus } from './keep-focus.ts';
import { LoadingNotice } from './loading-notice.ts';
import { loadingView, tryAgain } from './loading-view.ts';
import { firstSize, moreSize, resultView } from './result-view.ts';
import { addressOf, type SearchState, stateOf } from './search-state.ts';
import { emptyView, type SearchView } from './search-view.ts';
import { takeAway } from './take-away.ts';
import type { TakenAs } from './taken-file.ts';

/** After this pause, in milliseconds from the answer on, what was typed is taken for settled. */
const pauseMs = 1500;

/** So long, in milliseconds, what is said of an answer waits for our notes. */
const oursMs = 3000;

/** The longest pause between two tries of what failed, in milliseconds; the first is a second. */
const longestRetryMs = 60_000;

interface Answer {
  request: SearchRequest;
  result: SearchResult;
  /** Why what it could be narrowed down by is not counted. */
  uncounted?: HTMLElement;
}

/** What is wanted: the answer, more of its hits, or what these could be narrowed down by. */
type Wanted = 'answer' | 'more' | 'facets';

/**
 * `<live-search>`: answers its search field as the reader types. Its state is the page's address;
 * nothing is loaded before there is something to search for.
 */
export class LiveSearch extends HTMLElement {
  readonly #loading = new LoadingNotice((awaited, how) => {
    const view = loadingView(awaited, how);
    const { count, notes } = view;
    if (this.#wanted === 'answer') this.#put(view);
    else
      this.#put({ [this.#wanted === 'more' ? 'waiting' : 'facet-values']: [...count, ...notes] });
    if (this.#said !== 'Loading the index…') this.#say('Loading the index…');
  });
  readonly #session = new SearchSession(this, (awaited) => {
    this.#loading.awaits(awaited);
  });
  /** The page’s title without a query. */
  readonly #title = document.title;
  /** Names of the values of filters: see `chipsView`. */
  readonly #names = new Map<string, string>();
  #state: SearchState = { query: '', filters: {}, order: 'best' };
  #includePartial = false;
  /** The last word may be unfinished; `#entered`: its history entry is made. */
  #typing = false;
  #entered = false;
  #paused = false;
  #timer = 0;
  /** Resolves when no pointer is pressed: results must not change under it, or its click is lost. */
  #released: Promise<undefined> | undefined;
  #turn = 0;
  #oursTurn = 0;
  #failures = 0;
  #wanted: Wanted = 'answer';
  /** What was asked last, how many have all of it, and the last hit that is shown. */
  #request: SearchRequest | undefined;
  #full = 0;
  #last: VerifiedHit | undefined;

  connectedCallback(): void {
    // Without scripts the help is of no use, and not shown.
    this.#field?.setAttribute('aria-describedby', 'site-search-help');
    this.addEventListener('input', (event) => {
      if (event.target === this.#field) this.#type();
    });
    this.addEventListener('pointerdown', () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      this.#released = promise;
      const release = () => {
        // The click follows its pointerup.
        setTimeout(resolve, 0, undefined);
      };
      for (const type of ['pointerup', 'pointercancel', 'dragend']) {
        addEventListener(type, release, { once: true });
      }
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target === this.#field?.form) this.#finish();
      else if (event.target instanceof HTMLFormElement) this.#choose(event.target);
    });
    this.addEventListener('click', (event) => {
      this.#press(event);
    });
    const facets = this.#facets;
    facets?.addEventListener('toggle', () => {
      if (facets.open && !this.#request?.countFacets) void this.#show('facets');
    });
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
    for (const day of this.querySelectorAll<HTMLInputElement>('input[type=date]')) {
      day.value = this.#state.filters[day.name as 'from' | 'to'] ?? '';
    }
    const facets = this.#facets;
    const hasRoom = matchMedia('(min-width: 75rem)').matches;
    if (facets && hasRoom && Object.keys(this.#state.filters).length > 0) facets.open = true;
    this.#reset(false);
  }

  #go(address: string): void {
    history.pushState(null, '', address);
    this.#read();
  }

  /** Takes the first and the last day from their form. */
  #choose(form: HTMLFormElement): void {
    const filters = { ...this.#state.filters };
    for (const day of form.querySelectorAll('input')) {
      filters[day.name as 'from' | 'to'] = day.value;
    }
    this.#go(addressOf({ ...this.#state, filters }));
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
      this.#go(pressed.href);
    } else if (pressed instanceof HTMLButtonElement && 'state' in pressed.dataset) {
      this.#go(pressed.value);
    } else if (pressed?.classList.contains('more')) {
      void this.#show('more');
    } else if (pressed?.classList.contains('some')) {
      this.#includePartial = true;
      void this.#show('more');
    } else if (pressed?.classList.contains('again')) {
      this.#failures = 0;
      void this.#show();
    } else if (pressed instanceof HTMLButtonElement && pressed.classList.contains('take')) {
      void this.#take(pressed.value as TakenAs);
    }
  }

  #reset(typing: boolean): void {
    this.#typing = typing;
    this.#entered = false;
    this.#paused = false;
    this.#includePartial = false;
    this.#failures = 0;
    this.#oursTurn++;
    void this.#show();
  }

  async #show(wanted: Wanted = 'answer'): Promise<void> {
    // What is still awaited, or has failed, is wanted first.
    const isAnswered = !this.hasAttribute('aria-busy') && this.#failures === 0;
    this.#wanted = isAnswered ? wanted : 'answer';
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    const { query, filters } = this.#state;
    const asked = query.trim() !== '' || Object.keys(filters).length > 0;
    document.title = query.trim() === '' ? this.#title : `“${query.trim()}” – ${this.#title}`;
    this.toggleAttribute('data-asked', asked);
    this.setAttribute('aria-busy', 'true');
    this.#put({});
    if (!asked) {
      this.#loading.stop();
      this.#put(emptyView);
      this.#settle();
      return;
    }
    // What has failed is tried again quietly: what was said of it still stands.
    if (this.#failures > 0) this.#loading.stop();
    else this.#loading.start();
    try {
      const answer = await this.#answer();
      if (turn === this.#turn) this.#loading.stop();
      await this.#released;
      if (turn !== this.#turn) return;
      this.#failures = 0;
      if (this.#wanted === 'more' && answer.result.full !== this.#full) {
        // The site was published anew: what is shown is of the old one.
        await this.#show();
        return;
      }
      this.#full = answer.result.full;
      this.#put(this.#viewOf(answer));
      this.#settle();
      if (this.#typing && !this.#paused && this.#wanted !== 'more')
        this.#timer = window.setTimeout(() => {
          this.#pause();
        }, pauseMs);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#loading.stop();
      await this.#fail(error, turn);
    }
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
    const part = partOf(error);
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

  async #answer(): Promise<Answer> {
    const skip = this.#wanted === 'more' ? this.#shown : 0;
    const request: SearchRequest = {
      ...this.#state,
      typing: this.#typing,
      paused: this.#paused,
      includePartial: this.#includePartial,
      skip,
      limit: { answer: firstSize, more: skip + moreSize, facets: 0 }[this.#wanted],
      countFacets: this.#wanted !== 'more' && (this.#facets?.open ?? false),
    };
    this.#request = request;
    try {
      return { request, result: await this.#session.ask(request) };
    } catch (error) {
      const isCatalog = partOf(error) === 'catalog';
      const isNeeded = request.order !== 'best' || Object.keys(request.filters).length > 0;
      if (!isCatalog || isNeeded) throw error;
      // Hits can be had without being counted.
      const uncounted = { ...request, countFacets: false };
      const note = element('p', { class: 'search-note' }, `${failure('catalog')} `, tryAgain());
      return { request, result: await this.#session.ask(uncounted), uncounted: note };
    }
  }

  /** What changes on the page by an answer. */
  #viewOf({ request, result, uncounted }: Answer): Partial<SearchView> {
    const state = this.#state;
    for (const { filter, name } of result.chosen) {
      this.#names.set(`${filter}=${state.filters[filter] ?? ''}`, name);
    }
    const facets = { 'facet-values': uncounted ? [uncounted] : facetsView(result, state) };
    if (this.#wanted === 'facets') return facets;
    const after = request.skip > 0 ? this.#last : undefined;
    this.#last = result.hits.at(-1) ?? after;
    // A pause settles what no word begins with.
    const open = request.typing && !(request.paused && result.absent.length > 0);
    const basePath = this.dataset['base'] ?? '';
    const view = resultView(result, request, { open, basePath, after });
    const { hits, further, waiting } = view;
    if (this.#wanted === 'more') return { added: hits, further, waiting };
    return { ...view, ...(request.countFacets && facets) };
  }

  #put(view: Partial<SearchView>): void {
    const chips = chipsView(this.#state, this.#names);
    keepFocus(this, () => {
      for (const [part, children] of Object.entries({ ...view, chips })) {
        const place = this.querySelector(part === 'added' ? '.hits' : `.${part}`);
        if (part === 'added') place?.append(...children);
        // What is equal stays, and with it a selection of the reader’s.
        else if (place && !hasChildren(place, children)) place.replaceChildren(...children);
      }
    });
  }

  /** All is shown. What a reader hears of it is the whole, once, when they have stopped typing. */
  #settle(): void {
    this.removeAttribute('aria-busy');
    if (this.#wanted === 'facets' || (this.#typing && !this.#paused)) return;
    if (this.#wanted === 'more') this.#sayParts('.new');
    else this.#addOurs();
  }

  /** Our notes are said with the rest, but the rest does not wait for them long. */
  #addOurs(): void {
    const turn = ++this.#oursTurn;
    const isWanted = () => turn === this.#oursTurn;
    let before = this.#said;
    let rest = '.count, .notes > p, ';
    const say = () => {
      // What was said meanwhile is later news.
      if (isWanted() && this.#said === before) this.#sayParts(`${rest}.ours-count > span`);
      before = this.#said;
      rest = '';
    };
    const timer = setTimeout(say, oursMs);
    void addOurNotes(this, { state: this.#state, typing: this.#typing, isWanted }).then(() => {
      clearTimeout(timer);
      say();
    });
  }

  #sayParts(parts: string): void {
    const said = [...this.querySelectorAll(parts)].map(({ textContent }) => textContent.trim());
    this.#say(said.join(' '));
  }

  /** Has all results of what was asked saved as a file, and says so. */
  async #take(as: TakenAs): Promise<void> {
    const request = this.#request;
    if (!request) return;
    const tell = (words: string) => {
      this.querySelector('.taken')?.replaceChildren(words);
      this.#say(words);
    };
    tell('Reading…');
    try {
      tell(await takeAway(as, request, this.#names, this.#session));
    } catch (error) {
      tell(`${failure(partOf(error))} Nothing was saved.`);
    }
  }

  /** How many hits are shown. */
  get #shown(): number {
    return this.querySelectorAll('.hits > li').length;
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

function hasChildren(element: Element, children: (Node | string)[]): boolean {
  const other = document.createElement('div');
  other.append(
    ...children.map((child) => (typeof child === 'string' ? child : child.cloneNode(true))),
  );
  const { childNodes } = element;
  return (
    childNodes.length === other.childNodes.length &&
    [...childNodes].every((node, at) => node.isEqualNode(other.childNodes[at] ?? null))
  );
}

/** Whether this page itself was loaded anew a moment ago: then that does not help. */
function isFresh(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return arrival?.type === 'reload' && performance.now() < longestRetryMs / 2;
}
