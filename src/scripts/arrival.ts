/** Opens the page that a part of the summary page, such as “#site-cite”, has become. */
export function followOldLink(): void {
  const target = document.getElementById(location.hash.slice(1));
  const link = target?.closest<HTMLAnchorElement>('.local a');
  if (link) location.replace(link.pathname + location.hash);
}

/** Says so if the address names a part that the page does not have. */
export function reportUnknownPart(): void {
  document.querySelector('.unknown-part')?.remove();
  const fragment = location.hash.slice(1).replace(/:~:.*/, '');
  // Decodes it, and fails at no stray “%”.
  const id = new URLSearchParams(`id=${fragment}`).get('id');
  const main = document.querySelector('#site-main:not(:has(live-search))');
  if (!id || !main || document.getElementById(id)) return;
  const note = document.createElement('p');
  note.className = 'note unknown-part';
  note.tabIndex = -1;
  note.textContent = `This page has no part called “${id}”. The link may be incomplete or mistyped.`;
  main.prepend(note);
  note.focus();
}
