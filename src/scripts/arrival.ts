/** Says so where the address names a part that the page does not have. */
export function arriveNowhere(): void {
  document.querySelector('.unknown-part')?.remove();
  const id = location.hash.slice(1);
  const main = document.querySelector('#site-main');
  if (id === '' || id.startsWith(':~:') || !main || document.getElementById(decoded(id))) return;
  const note = document.createElement('p');
  note.className = 'note unknown-part';
  note.tabIndex = -1;
  note.textContent = `There is no “${decoded(id)}” here: the link is incomplete or misspelt.`;
  main.prepend(note);
  note.focus();
}

/** The id in a fragment; as it stands where it is no encoding of one. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/:~:.*/, ''));
  } catch {
    return fragment;
  }
}
