/** Ctrl+K, or ⌘K on a Mac, goes to the page’s search field. No single key: WCAG 2.1.4. */
export function searchShortcut(): void {
  const field = document.querySelector<HTMLInputElement>('#site-search');
  document.addEventListener('keydown', (event) => {
    if (!field || !isShortcut(event)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** A layout without Latin letters has its K where a US keyboard has it; Dvorak has another letter there. */
function isShortcut({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isK = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
  return isK && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
