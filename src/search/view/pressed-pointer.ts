/**
 * Watches pointer and selection in an area: results that change under them lose a click or a selection.
 * Returns a function whose promise resolves when no pointer is pressed in the area and no text of it is
 * selected.
 */
export function watchPointer(area: HTMLElement): () => Promise<void> {
  let release: Promise<undefined> | undefined;
  area.addEventListener('pointerdown', () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    release = promise;
    const end = () => {
      // The click follows its pointerup.
      setTimeout(resolve, 0, undefined);
    };
    for (const type of ['pointerup', 'pointercancel', 'dragend']) {
      addEventListener(type, end, { once: true });
    }
  });
  /** A selection does not count while a control of the area has the focus. */
  const isSelected = () => {
    const selection = getSelection();
    const isInside = selection?.isCollapsed === false && area.contains(selection.anchorNode);
    return isInside && !area.contains(document.activeElement);
  };
  return async () => {
    await release;
    while (isSelected()) {
      await new Promise((resolve) => {
        document.addEventListener('selectionchange', resolve, { once: true });
        document.addEventListener('focusin', resolve, { once: true });
      });
    }
  };
}
