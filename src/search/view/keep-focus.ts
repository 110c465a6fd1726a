/**
 * Makes a change to what stands in `area` and keeps the keyboard’s focus there: on the control that
 * says the same, where there is one after the change, on the first new hit after “more”, else on the
 * line that counts.
 */
export function keepFocus(area: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  const inside = focused instanceof HTMLElement && area.contains(focused);
  const hits = area.querySelectorAll('.hits > li').length;
  const list = inside ? nameOf(focused.closest('[aria-labelledby]')) : '';
  change();
  if (!inside || (area.contains(focused) && focused.checkVisibility())) return;
  const added = focused.matches('.more, .some')
    ? area.querySelector<HTMLElement>(`.hits > li:nth-child(${hits + 1}) > a`)
    : null;
  const same = [...area.querySelectorAll<HTMLElement>('.results :is(a, button)')].find(
    (one) =>
      one.textContent === focused.textContent &&
      one.className === focused.className &&
      nameOf(one.closest('[aria-labelledby]')) === list,
  );
  (added ?? same ?? area.querySelector<HTMLElement>('.count'))?.focus();
}

function nameOf(list: Element | null): string {
  return list?.getAttribute('aria-labelledby') ?? '';
}
