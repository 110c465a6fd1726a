/** Says something to screen readers, without moving the focus. */
export function announce(words: string): void {
  const status = document.querySelector('#site-status');
  if (!status) return;
  // A live region is read only when its text changes.
  status.textContent = status.textContent === words ? `${words}\u00A0` : words;
}
