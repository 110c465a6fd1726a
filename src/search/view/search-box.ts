import { listInWords } from '../../meeting/in-words.ts';
import { type Content, markup } from './markup.ts';
import { hitTitle, markedText, meetingLine } from './hit-view.ts';
import { countText, failureText, lackText } from './messages-view.ts';
import { SearchElement } from './search-element.ts';
import { addressWith, base, boundedQuery } from './search-state.ts';

const maxHits = 5;

/**
 * `<search-box>`: shows the first results of its search field as the reader types, as a combobox with a
 * list of links. Enter without a chosen link submits the form, which leads to the search page.
 */
export class SearchBox extends SearchElement {
  readonly #popup = document.createElement('div');

  override connectedCallback(): void {
    super.connectedCallback();
    const { field } = this;
    Object.assign(this.#popup, { className: 'suggestions', hidden: true, tabIndex: -1 });
    this.append(this.#popup);
    Object.assign(field, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' });
    field.setAttribute('aria-controls', 'site-suggestions');
    field.addEventListener('keydown', this.#press);
    field.addEventListener('focus', () => void this.answerTyped());
    // Enter must not follow what was chosen for fewer letters.
    field.addEventListener('input', () => {
      this.#choose(-1);
    });
    field.addEventListener('blur', this.#close);
    this.#popup.addEventListener('click', () => {
      // The list may be that of fewer letters.
      const allResults = this.#options.at(-1);
      if (allResults) allResults.search = queryPart(field.value);
      this.#close();
    });
    // A press on a suggestion must not take the focus, or the list closes before the click.
    this.#popup.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    if (document.activeElement === field) void this.answerTyped();
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#popup.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  readonly #press = (event: KeyboardEvent): void => {
    // Keys that choose among Japanese spellings.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const options = this.#options;
    const current = options.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'Escape' && !this.#popup.hidden) this.#close();
    else if (event.key === 'Enter' && current >= 0) options[current]?.click();
    else if (event.key === 'ArrowDown' && this.#popup.hidden) void this.answerTyped();
    else if (event.key === 'ArrowDown' && options.length > 0) this.#choose(current + 1);
    else if (event.key === 'ArrowUp' && options.length > 0) this.#choose(current - 1);
    else return;
    event.preventDefault();
  };

  /** Marks an option; beyond the ends none, then the other end. */
  #choose(index: number): void {
    const options = this.#options;
    const at = index < -1 ? options.length - 1 : index;
    for (const [index, option] of options.entries()) {
      Object.assign(option, { id: `site-option-${index}`, ariaSelected: String(index === at) });
    }
    options[at]?.scrollIntoView({ block: 'nearest' });
    this.field.setAttribute('aria-activedescendant', options[at]?.id ?? '');
  }

  readonly #close = (): void => {
    this.endTurn();
    this.#open('');
  };

  protected override async answerTyped(): Promise<void> {
    const query = boundedQuery(this.field.value).trim();
    if (query === '') {
      this.#close();
      return;
    }
    const turn = this.beginTurn();
    const content = await this.#answer(query).catch(
      (error: unknown) => markup`<p>${failureText(error)} Press Enter to search again.</p>`,
    );
    if (!(await this.mayChange(turn))) return;
    this.endTurn();
    this.#open(content);
    this.announce('.suggestions > p');
  }

  /** The list for a query. */
  async #answer(query: string): Promise<Content> {
    const request = { query, filters: {}, order: 'best' } as const;
    const answer = await this.client.search(request);
    const hits = [...answer.official, ...answer.partial].slice(0, maxHits);
    const loaded = await this.client.load(request, hits);
    const page = this.field.form?.action ?? '';
    const link = (query: string, text: string) =>
      option(page + queryPart(query), markup`<span>${text}</span>`);
    const suggestions = answer.absent.flatMap(({ suggestions }) => suggestions).slice(0, 2);
    const lack = lackText(answer);
    return markup`<p>${countText(answer)}</p>
      ${lack === '' ? '' : markup`<p>${lack}</p>`}
      <div role="listbox" id="site-suggestions" aria-label="Results">
        ${loaded.map((hit) =>
          option(
            base + hit.record.address,
            markup`<span>${hitTitle(hit)}</span>
              <span class="serif">${markedText(hit.record.lines[0] ?? '', hit.marks[0] ?? [])}</span>
              <small>${meetingLine(hit)}</small>`,
          ),
        )}
        ${suggestions.map(({ query, words, isBeginning }) =>
          link(
            query,
            isBeginning
              ? `Words that begin with it: ${listInWords(words)}`
              : `Did you mean “${query}”?`,
          ),
        )}
        ${link(query, 'See all results')}
      </div>`;
  }

  #open(content: Content): void {
    this.#popup.replaceChildren(markup`${content}`);
    this.#popup.hidden = content === '';
    this.field.ariaExpanded = String(this.#options.length > 0);
    this.#choose(-1);
  }
}

/** What the address of all results for a query ends with. */
function queryPart(query: string): string {
  return addressWith({ q: boundedQuery(query) }, new URLSearchParams());
}

function option(address: string, content: Content): Content {
  return markup`<a role="option" href="${address}" tabindex="-1">${content}</a>`;
}
