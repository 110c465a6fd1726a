/** Watches pointer and selection in an area: results that change under them lose a click or a selection. */
export class PressedPointer {
  readonly #area: HTMLElement;
  #release: Promise<undefined> | undefined;

  constructor(area: HTMLElement) {
    this.#area = area;
    area.addEventListener('pointerdown', () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      this.#release = promise;
      const release = () => {
        // The click follows its pointerup.
        setTimeout(resolve, 0, undefined);
      };
      for (const type of ['pointerup', 'pointercancel', 'dragend']) {
        addEventListener(type, release, { once: true });
      }
    });
  }

  /** Resolves when no pointer is pressed in the area and no text of it is selected. */
  async released(): Promise<void> {
    await this.#release;
    while (this.#isSelected()) {
      await new Promise((resolve) => {
        document.addEventListener('selectionchange', resolve, { once: true });
        document.addEventListener('focusin', resolve, { once: true });
      });
    }
  }

  /** A selection does not count while a control of the area has the focus. */
  #isSelected(): boolean {
    const selection = getSelection();
    const isInside = selection?.isCollapsed === false && this.#area.contains(selection.anchorNode);
    return isInside && !this.#area.contains(document.activeElement);
  }
}
