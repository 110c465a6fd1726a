/** Closes an item's actions on Escape, giving the focus back, and on a press elsewhere. */
export function closeActions(): void {
  const open = () => document.querySelector<HTMLDetailsElement>('details.actions[open]');
  document.addEventListener('keydown', (event) => {
    const actions = event.key === 'Escape' ? open() : null;
    if (!actions) return;
    actions.open = false;
    actions.querySelector('summary')?.focus();
  });
  for (const type of ['pointerdown', 'focusin']) {
    document.addEventListener(type, (event) => {
      const actions = open();
      if (actions && !actions.contains(event.target as Node)) actions.open = false;
    });
  }
}
