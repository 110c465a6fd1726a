/** Styles of marks and their bar: pages that nobody arrives at from a search do without. */
export function highlightStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

const styles = `
::highlight(search-match) {
  background-color: light-dark(#ffe99a, #5a4a00);
  text-decoration: underline;
}
::highlight(current-search-match) {
  background-color: var(--accent);
  color: var(--paper);
}
.marks-bar {
  position: fixed;
  z-index: 1;
  inset-block-end: 1rem;
  inset-inline: 1rem;
  display: flex;
  gap: 0.75rem;
  align-items: center;
  width: fit-content;
  max-width: calc(100% - 2rem);
  margin-inline: auto;
  padding: 0.375rem 0.375rem 0.375rem 1rem;
  border: 1px solid var(--rule);
  border-radius: 6px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 0.15);
}
@media (forced-colors: active) {
  ::highlight(search-match) { background-color: Mark; color: MarkText; }
  ::highlight(current-search-match) { background-color: Highlight; color: HighlightText; }
}
@media print {
  .marks-bar { display: none; }
}
`;
