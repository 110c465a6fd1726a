/** Ctrl+K, or ⌘K on a Mac, goes to the page's search field. No single key: WCAG 2.1.4. */
export function searchShortcut(): void {
  const field = document.querySelector<HTMLInputElement>('#site-search');
  document.addEventListener('keydown', (event) => {
    if (!field || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    if (event.altKey || event.shiftKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
