/** Loads into the cache what Pagefind asks for one after the other. `base` has no final slash. */
export function loadAhead(base: string): void {
  for (const file of ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind']) {
    fetch(`${base}/pagefind/${file}`).catch(() => undefined);
  }
}
