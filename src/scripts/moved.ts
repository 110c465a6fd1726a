/** Leads from the former address of a meeting to the same place at its new one. */
const list = document.querySelector<HTMLElement>('[data-moved]');
const item = document.getElementById(decodeURIComponent(location.hash.slice(1)));
const target = item?.querySelector('a')?.href ?? list?.dataset['moved'];
if (target) location.replace(target);
