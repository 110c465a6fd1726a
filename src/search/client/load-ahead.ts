/**
 * Has the browser cache at once what Pagefind asks for one after the other. If it fails, Pagefind asks
 * again. `base`: the site's base path, without a slash at the end.
 */
export function loadAhead(base: string): void {
  for (const file of ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind']) {
    fetch(`${base}/pagefind/${file}`).catch(() => undefined);
  }
}
