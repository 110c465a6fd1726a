import { SearchClient } from '../answer/search-client.ts';
import { base } from './search-state.ts';

/** Debounce of typing. */
const typingMs = 80;
/** A screen reader hears the answer when the reader has stopped typing for this long. */
const announceMs = 1500;
/** What a Japanese keyboard has typed of a kana. */
const halfTyped = /[ぁ-ゖァ-ヺー][a-zａ-ｚ]+$/iu;
/** How often a pressed pointer and a selection are looked at. */
const pollMs = 50;

/**
 * A search field with its answers. Whatever the reader does begins a turn, which its answer ends: what
 * an earlier turn still waits for no longer changes the page.
 */
export abstract class SearchElement extends HTMLElement {
  protected readonly client = new SearchClient(base);
  #turn = 0;
  #isPressed = false;

  /** Called when the reader pauses after typing. */
  protected abstract answerTyped(): Promise<void>;

  connectedCallback(): void {
    const { field } = this;
    field.addEventListener('input', (event) => {
      // Letters that are not kana yet are not searched: ぼうえいr.
      if (event.isComposing && halfTyped.test(field.value)) {
        this.endTurn();
        return;
      }
      this.beginTurn();
      void this.later(typingMs, () => void this.answerTyped());
    });
    const open = () => void this.client.open();
    field.addEventListener('focus', open);
    // The reader may be in the field before this program runs.
    if (document.activeElement === field) open();
    this.addEventListener('pointerdown', () => {
      this.#isPressed = true;
    });
    for (const type of ['pointerup', 'pointercancel', 'dragend']) {
      // The click follows its pointerup.
      addEventListener(type, () => setTimeout(() => (this.#isPressed = false)));
    }
  }

  protected get field(): HTMLInputElement {
    const field = this.querySelector('input');
    if (!field) throw new Error('The search form has no field');
    return field;
  }

  protected beginTurn(): number {
    this.ariaBusy = 'true';
    this.say('');
    return ++this.#turn;
  }

  protected endTurn(): void {
    this.ariaBusy = null;
    this.#turn++;
  }

  /**
   * Whether a turn may change the page. Waits until no pointer is pressed and no text is selected here:
   * results that change under them lose a click or a selection.
   */
  protected async mayChange(turn: number): Promise<boolean> {
    while (turn === this.#turn && (this.#isPressed || this.#isSelected())) await pause(pollMs);
    return turn === this.#turn;
  }

  /** Does something after a pause, unless another turn has begun. */
  protected async later(pauseMs: number, change: () => void): Promise<void> {
    const turn = this.#turn;
    await pause(pauseMs);
    if (await this.mayChange(turn)) change();
  }

  protected say(text: string): void {
    document.querySelector('#site-status')?.replaceChildren(text);
  }

  /** Has the texts that a selector finds here spoken, by default when the reader has paused. */
  protected announce(selector: string, pauseMs = announceMs): void {
    void this.later(pauseMs, () => {
      const texts = [...this.querySelectorAll(selector)];
      this.say(texts.map(({ textContent }) => textContent.trim()).join(' '));
    });
  }

  /** A selection does not count while a control here has the focus. */
  #isSelected(): boolean {
    const selection = getSelection();
    const isInside = selection?.isCollapsed === false && this.contains(selection.anchorNode);
    return isInside && !this.contains(document.activeElement);
  }
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
