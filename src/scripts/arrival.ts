/** Opens the page that a part of the summary page, such as “#site-cite”, has become. */
export function followOldLink(): void {
  const target = document.getElementById(location.hash.slice(1));
  const link = target?.closest<HTMLAnchorElement>('.local a');
  if (link) location.replace(link.pathname + location.hash);
}

/** Says so if the address names a part that the page does not have. */
export function reportUnknownPart(): void {
  document.querySelector('.unknown-part')?.remove();
  const id = decoded(location.hash.slice(1).replace(/:~:.*/, ''));
  const main = document.querySelector('#site-main:not(.search-page)');
  if (id === '' || !main || document.getElementById(id)) return;
  const note = document.createElement('p');
  note.className = 'note unknown-part';
  note.tabIndex = -1;
  note.textContent = `This page has no part called “${id}”. The link may be incomplete or mistyped.`;
  main.prepend(note);
  note.focus();
}

/** The id in a fragment; the fragment itself if it is not validly encoded. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
